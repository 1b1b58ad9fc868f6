package isotherm.io.toml;

/**
 * Where something was written.
 *
 * @param text for people: "wall.toml, line 3, column 1", or "--set grid.cells=8"
 * @param isSetting true where that is the command line
 */
public record Origin(String text, boolean isSetting) {
    public Origin(String text) {
        this(text, false);
    }

    public static Origin setting(String text) {
        return new Origin(text, true);
    }

    public static Origin at(String file, int line, int column) {
        return new Origin(file + ", line " + line + ", column " + column);
    }
}
