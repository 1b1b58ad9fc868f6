package isotherm.building;

import isotherm.check.Driven;
import isotherm.check.Reach;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.number.Digits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** What is possible in a section between airs, but most often a slip: it is computed as it stands, and said. */
public final class SectionSlips {
    /** W/(m^2 K): no film of air is thicker; a resistance was written as a coefficient, or the other way round. */
    private static final double THICKEST_FILM = 1;
    /** W/(m^2 K): no wind blows so hard. */
    private static final double THINNEST_FILM = 100;
    /** m^2 K/W: a film in which wind blows, and one in which it does not. */
    private static final double WINDY = 0.08;

    private static final double CALM = 0.1;
    /** m^2 K/W: behind furniture, where mould is looked for. */
    private static final double LEEWARD = 0.3;
    /** Degrees Celsius: a room in winter; where it is warmer, the warmer air may be the one outside. */
    private static final double SUMMER = 26;
    /** Degrees Celsius: no room and no climate is beyond; kelvin were meant, or degrees Fahrenheit. */
    private static final double HOTTEST = 60;

    private static final double COLDEST = -60;

    private SectionSlips() {}

    /**
     * An air and the thickest of its films.
     *
     * @param what people call it
     * @param temperature degrees Celsius
     * @param resistance m^2 K/W
     */
    private record Side(String what, double temperature, double resistance) {
        private String text() {
            return what + " (" + Digits.of(temperature, 4) + " degC) a film of " + Digits.of(resistance, 3)
                    + " m^2 K/W";
        }
    }

    /** Films that stand on the wrong sides change fRsi and leave the U value as it is, so nobody notices. */
    private static List<String> swapped(Scenario scenario) {
        List<Side> sides = new ArrayList<>();
        double thinnest = Double.POSITIVE_INFINITY;
        for (Driven driven : Driven.all(scenario)) { // the films of an air come before it
            double value = driven.signal().isUniform() ? driven.signal().at(0, 0, 0) : Double.NaN;
            if (driven.kind() == Driven.Kind.COEFFICIENT) {
                thinnest = Math.min(thinnest, value);
            } else {
                if (driven.kind() == Driven.Kind.TEMPERATURE && thinnest < Double.POSITIVE_INFINITY) {
                    sides.add(new Side(driven.what(), value, 1 / thinnest));
                }
                thinnest = Double.POSITIVE_INFINITY;
            }
        }
        if (sides.isEmpty()) {
            return List.of();
        }
        Side cold = Collections.min(sides, Comparator.comparingDouble(Side::temperature));
        Side warm = Collections.max(sides, Comparator.comparingDouble(Side::temperature));
        boolean slip = warm.temperature > cold.temperature
                && warm.temperature <= SUMMER
                && warm.resistance < WINDY
                && cold.resistance >= CALM;
        return slip
                ? List.of(warm.text().replaceFirst(" a film", " has a film") + " and " + cold.text()
                        + ": films outside have 0.04, films of rooms 0.10 to 0.25; are they swapped?")
                : List.of();
    }

    /** A signal's value; where it varies with the place, its least or its greatest, whichever is stranger. */
    private static double farthest(Driven driven) {
        if (driven.signal().isUniform()) {
            return driven.signal().at(0, 0, 0);
        }
        Reach reach = Reach.of(driven.signal(), driven.box(), 0);
        double least = driven.kind() == Driven.Kind.COEFFICIENT ? THICKEST_FILM : COLDEST;
        return reach.least() < least ? reach.least() : reach.most();
    }

    /** A sentence for each. */
    public static List<String> warnings(Scenario scenario) {
        List<String> warnings = new ArrayList<>();
        for (Driven driven : Driven.all(scenario)) {
            double value = farthest(driven);
            if (driven.kind() == Driven.Kind.COEFFICIENT && (value < THICKEST_FILM || value > THINNEST_FILM)) {
                warnings.add(driven.what() + " is " + Digits.of(value, 4) + " W/(m^2 K), a resistance of "
                        + Digits.of(1 / value, 4) + " m^2 K/W: films of air have 0.04 to 0.3 m^2 K/W");
            }
            if (driven.kind() == Driven.Kind.TEMPERATURE && !(value >= COLDEST && value <= HOTTEST)) {
                warnings.add(driven.what() + " has " + Digits.of(value, 6)
                        + " degC: rooms and outside air have -60 to 60 degC; is the unit right?");
            }
        }
        warnings.addAll(swapped(scenario));
        double resistance = scenario.section().factorResistance();
        if (resistance < CALM || resistance > LEEWARD) {
            warnings.add("f-rsi-resistance is " + Digits.of(resistance, 4)
                    + " m^2 K/W: films of rooms have 0.10 to 0.3 m^2 K/W; is it the film of a room?");
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
