import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import java.nio.file.Path;

/** Parses a file and prints it anew. */
public class JavaparserDriver {
    public static void main(String[] arguments) throws Exception {
        ParserConfiguration language =
                new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_21);
        System.out.println(new JavaParser(language).parse(Path.of(arguments[0])).getResult().orElseThrow());
    }
}
