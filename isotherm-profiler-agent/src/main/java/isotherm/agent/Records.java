package isotherm.agent;

/** Lines of a profile file: fields apart by tabs. */
final class Records {
    private final StringBuilder text = new StringBuilder();

    void write(Object... fields) {
        for (int k = 0; k < fields.length; k++) {
            if (k > 0) {
                text.append('\t');
            }
            escape(String.valueOf(fields[k]));
        }
        text.append('\n');
    }

    private void escape(String field) {
        for (int k = 0; k < field.length(); k++) {
            char c = field.charAt(k);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    String text() {
        return text.toString();
    }
}
