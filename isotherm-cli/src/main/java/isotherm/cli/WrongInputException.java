package isotherm.cli;

import java.io.Serial;

/** The user asked for something that cannot be: one sentence. */
final class WrongInputException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    WrongInputException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    WrongInputException(String sentence) {
        super(sentence);
    }
}
