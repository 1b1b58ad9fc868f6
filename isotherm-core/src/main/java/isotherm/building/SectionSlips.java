package isotherm.building;

import isotherm.check.Driven;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.number.Digits;
import java.util.ArrayList;
import java.util.List;

/** What is possible in a section between airs, but most often a slip: it is computed as it stands, and said. */
public final class SectionSlips {
    /** W/(m^2 K): no film of air is thicker; a resistance was written as a coefficient, or the other way round. */
    private static final double THICKEST_FILM = 1;
    /** Degrees Celsius: no room and no climate is beyond; kelvin were meant, or degrees Fahrenheit. */
    private static final double HOTTEST = 60;

    private static final double COLDEST = -60;

    private SectionSlips() {}

    /** A sentence for each. */
    public static List<String> warnings(Scenario scenario) {
        List<String> warnings = new ArrayList<>();
        for (Driven driven : Driven.all(scenario)) {
            if (!driven.signal().isUniform()) {
                continue;
            }
            double value = driven.signal().at(0, 0, 0);
            if (driven.kind() == Driven.Kind.COEFFICIENT && value < THICKEST_FILM) {
                warnings.add(driven.what() + " is " + Digits.of(value, 4) + " W/(m^2 K), a resistance of "
                        + Digits.of(1 / value, 4) + " m^2 K/W: films of air have 0.04 to 0.3 m^2 K/W");
            }
            if (driven.kind() == Driven.Kind.TEMPERATURE && !(value >= COLDEST && value <= HOTTEST)) {
                warnings.add(driven.what() + " has " + Digits.of(value, 6)
                        + " degC: rooms and outside air have -60 to 60 degC; is the unit right?");
            }
        }
        for (Region region : scenario.regions()) {
            if (region.hole() && region.rim() == null) {
                warnings.add("the region \"" + region.name()
                        + "\" is a hole without air: no heat crosses its border; a room needs air and a resistance");
            }
        }
        return warnings;
    }
}
