package isotherm.cli.weather;

import isotherm.cli.terminal.WrongInputException;
import isotherm.io.toml.Moments;
import java.time.Instant;

/** A time on the command line, written as in scenarios, but in one word. */
final class AskedTime {
    private AskedTime() {}

    /** @throws WrongInputException where it is none */
    static Instant parse(String text) {
        Instant moment = text.chars().anyMatch(Character::isWhitespace) ? null : Moments.parse(text);
        if (moment == null) {
            throw new WrongInputException("a time must be like 2026-11-25T18:00Z, was " + text);
        }
        return moment;
    }
}
