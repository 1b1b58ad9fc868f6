package isotherm.cli.terminal;

import isotherm.network.NotFiniteException;
import java.util.Objects;
import java.util.function.Supplier;

/** What the user gave, taken by something that may refuse it. */
public final class UserInput {
    private UserInput() {}

    /**
     * What is made of it.
     *
     * @throws WrongInputException where the maker refuses, in its words
     */
    public static <T> T checked(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException | NotFiniteException e) {
            throw new WrongInputException(Objects.toString(e.getMessage()), e);
        }
    }
}
