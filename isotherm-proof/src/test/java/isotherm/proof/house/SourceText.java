package isotherm.proof.house;

import java.util.regex.Pattern;

/** What is left of a Java file when comments, strings, text blocks and characters are taken out. */
final class SourceText {
    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])+'",
            Pattern.DOTALL);

    private SourceText() {}

    static String withoutCommentsAndLiterals(String source) {
        return COMMENT_OR_LITERAL.matcher(source).replaceAll("");
    }
}
