package isotherm.proof.disk;

import java.nio.file.Path;
import java.util.Map;

/** A change of names in a folder, all at once. */
record Renaming(Path gone, Path made, SimulatedBytes bytes) {
    void on(Map<Path, SimulatedBytes> names) {
        if (gone != null) {
            names.remove(gone);
        }
        if (made != null) {
            names.put(made, bytes);
        }
    }

    /** A temporary file is called otherwise than those of the process that comes: here both are one. */
    static Path ofAnother(Path path) {
        String name = String.valueOf(path.getFileName());
        return path.resolveSibling(name.replaceFirst("\\.\\p{XDigit}{8}-(\\p{XDigit}{8}\\.part)$", ".0ther000-$1"));
    }
}
