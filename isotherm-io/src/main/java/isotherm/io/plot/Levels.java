package isotherm.io.plot;

import java.math.BigDecimal;
import java.util.List;

/** Which isotherms a picture has: none, those of round temperatures that suit its size, or given ones. */
public final class Levels implements Steps {
    /** No isotherms. */
    public static final Levels NONE = new Levels(false, List.of());
    /** Those of round temperatures. */
    public static final Levels ROUND = new Levels(true, List.of());

    private final boolean drawn;
    private final List<Double> given;

    private Levels(boolean drawn, List<Double> given) {
        this.drawn = drawn;
        this.given = given;
    }

    /** Those of given temperatures, in degrees Celsius, in any order; none where there are none. */
    public static Levels of(List<Double> temperatures) {
        return temperatures.isEmpty()
                ? NONE
                : new Levels(true, temperatures.stream().distinct().sorted().toList());
    }

    boolean areDrawn() {
        return drawn;
    }

    boolean areGiven() {
        return !given.isEmpty();
    }

    @Override
    public int count() {
        return given.size();
    }

    @Override
    public double value(int i) {
        return given.get(i);
    }

    @Override
    public String text(int i) {
        String text = BigDecimal.valueOf(given.get(i)).stripTrailingZeros().toPlainString();
        return text.replace('-', '\u2212');
    }
}
