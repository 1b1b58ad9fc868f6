package isotherm.model;

import isotherm.number.Check;
import java.util.List;

/**
 * What a steady section of a building is asked beside its temperatures (N24).
 *
 * @param flanks the elements that it cuts through, where psi is not to be counted against those at its cut edges
 * @param factorResistance m^2 K/W of the films at inside surfaces with which fRsi is found; NaN where they are the scenario's own
 */
public record SectionQuestion(List<Flank> flanks, double factorResistance) {
    public SectionQuestion {
        flanks = List.copyOf(flanks);
        if (!Double.isNaN(factorResistance)) {
            Check.positive("f-rsi-resistance", factorResistance, "m^2 K/W");
        }
    }

    /** Nothing beyond what the scenario itself tells. */
    public static SectionQuestion none() {
        return new SectionQuestion(List.of(), Double.NaN);
    }

    /** True where fRsi is found with films of its own. */
    public boolean hasFactorResistance() {
        return !Double.isNaN(factorResistance);
    }

    /** True where a section was asked for by name. */
    public boolean isAsked() {
        return hasFactorResistance() || !flanks.isEmpty();
    }
}
