package isotherm.io.report;

/**
 * Texts from elsewhere, made fit for a terminal: titles, names, file names and servers' replies may have characters in them that
 * would move the cursor, change colours or turn the order of letters. Such a character is written by its number in four hexadecimal digits.
 */
public final class Visible {
    private Visible() {}

    /** A text on one line. */
    public static String line(String text) {
        return shown(text, false);
    }

    /** A text of some lines, perhaps with tabs in them. */
    public static String lines(String text) {
        return shown(text, true);
    }

    private static String shown(String text, boolean lines) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            boolean layout = lines && (c == '\n' || c == '\t');
            if (!layout && isHidden(c)) {
                String digits = Integer.toHexString(c);
                shown.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    /** Control characters, ends of lines, and the marks that turn the direction of writing. */
    private static boolean isHidden(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT ->
                (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069') || c == '\u200e' || c == '\u200f';
            default -> false;
        };
    }
}
