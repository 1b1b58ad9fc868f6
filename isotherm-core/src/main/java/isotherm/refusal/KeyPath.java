package isotherm.refusal;

import java.io.Serial;
import java.io.Serializable;

/**
 * What a scenario file calls a thing: the names of the tables around its key and the key's own, with dots between them, and places in
 * lists, which begin at 0, in brackets. Regions are counted as the model counts them: an image has one for each of its colours.
 *
 * @param text as in {@code time.step}, {@code region[2].material}, {@code edge.top.part[0].air}
 */
public record KeyPath(String text) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** The table of a region. */
    public static KeyPath region(int number) {
        return new KeyPath("region").at(number);
    }

    /** A key of this table. */
    public KeyPath then(String key) {
        return new KeyPath(text + "." + key);
    }

    /** An entry of this list. */
    public KeyPath at(int number) {
        return new KeyPath(text + "[" + number + "]");
    }

    @Override
    public String toString() {
        return text;
    }
}
