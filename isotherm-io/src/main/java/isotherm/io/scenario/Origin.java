package isotherm.io.scenario;

/**
 * Where something was written.
 *
 * @param text for people: "wall.toml, line 3, column 1", or "--set grid.cells=8"
 * @param isSetting true where that is the command line
 */
record Origin(String text, boolean isSetting) {
    Origin(String text) {
        this(text, false);
    }

    static Origin setting(String text) {
        return new Origin(text, true);
    }

    static Origin at(String file, int line, int column) {
        return new Origin(file + ", line " + line + ", column " + column);
    }
}
