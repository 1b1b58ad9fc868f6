package isotherm.refusal;

import java.io.Serial;

/** A scenario that cannot be computed as asked: a sentence with the value and the limit, and the key of what is wrong. */
public final class RefusedScenarioException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final KeyPath key;

    /**
     * A refusal.
     *
     * @param key of what is wrong; a file need not have it, where a default is wrong
     */
    public RefusedScenarioException(KeyPath key, String sentence) {
        super(sentence);
        this.key = key;
    }

    /** A refusal, by the text of a key's path. */
    public RefusedScenarioException(String key, String sentence) {
        this(new KeyPath(key), sentence);
    }

    /** What is wrong. */
    public KeyPath key() {
        return key;
    }
}
