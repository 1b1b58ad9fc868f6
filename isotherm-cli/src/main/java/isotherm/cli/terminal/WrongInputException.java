package isotherm.cli.terminal;

import java.io.Serial;

/** The user asked for something that cannot be: one sentence. */
public final class WrongInputException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public WrongInputException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public WrongInputException(String sentence) {
        super(sentence);
    }
}
