package isotherm.io.scenario;

/**
 * Where something was written.
 *
 * @param text for people: "wall.toml, line 3, column 1", or "--set grid.cells"
 */
record Origin(String text) {
    static Origin at(String file, int line, int column) {
        return new Origin(file + ", line " + line + ", column " + column);
    }
}
