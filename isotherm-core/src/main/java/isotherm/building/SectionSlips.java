package isotherm.building;

import isotherm.check.Driven;
import isotherm.check.SignalRange;
import isotherm.model.Region;
import isotherm.model.Rim;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import isotherm.number.Digits;
import isotherm.plan.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is possible in a section between airs, but most often a slip: it is computed as it stands, and said. */
public final class SectionSlips {
    /** m^2 K/W: no film of air is thicker, with a little room; a resistance was written as a coefficient, or its point slipped. */
    private static final double THICKEST_FILM = 0.31;
    /** m^2 K/W: no wind blows so hard. */
    private static final double THINNEST_FILM = 0.01;
    /** m^2 K/W: films of rooms are no thinner, and those of still air outside, under a roof or in a cellar, no thicker. */
    private static final double THINNEST_INSIDE = 0.1;

    private static final double THICKEST_OUTSIDE = 0.17;
    /** m^2 K/W: behind cupboards that are built in, fRsi is found with as much. */
    private static final double THICKEST_FURNITURE = 1;
    /** Films that differ by less than this part are the same. */
    private static final double SAME = 1e-6;

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
    private static List<String> swapped(List<Side> sides) {
        if (sides.isEmpty()) {
            return List.of();
        }
        Comparator<Side> byTemperature = Comparator.comparingDouble(Side::temperature);
        Comparator<Side> byFilm = Comparator.comparingDouble(Side::resistance);
        Side cold = Collections.min(sides, byTemperature.thenComparing(byFilm.reversed()));
        Side warm = Collections.max(sides, byTemperature.thenComparing(byFilm.reversed()));
        boolean bothCalm =
                warm.resistance >= THINNEST_INSIDE * (1 - SAME) && cold.resistance <= THICKEST_OUTSIDE * (1 + SAME);
        boolean slip = warm.temperature > cold.temperature
                && warm.temperature <= SUMMER
                && warm.resistance >= THINNEST_FILM // what is thinner is told already
                && cold.resistance > warm.resistance * (1 + SAME)
                && !bothCalm;
        return slip
                ? List.of(warm.text().replaceFirst(" a film", " has a film") + " and " + cold.text()
                        + ": films outside have 0.04, films of rooms 0.10 to 0.25; are they swapped?")
                : List.of();
    }

    /** Each air with the thickest of its films. */
    private static List<Side> sides(Scenario scenario) {
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
        return sides;
    }

    /** Heat leaves the warmest air through all its films, and goes down through a floor's, which is the thicker one then. */
    private static List<String> upsideDown(Scenario scenario, List<Side> sides) {
        double coldest = sides.stream().mapToDouble(Side::temperature).min().orElse(0);
        double warmest = sides.stream().mapToDouble(Side::temperature).max().orElse(0);
        List<String> warnings = new ArrayList<>();
        for (Region region : scenario.regions()) {
            Rim rim = region.rim();
            if (rim == null || !Stream.of(rim.floor(), rim.ceiling(), rim.air()).allMatch(Signal::isUniform)) {
                continue;
            }
            double air = rim.air().at(0, 0, 0);
            double floor = 1 / rim.floor().at(0, 0, 0);
            double ceiling = 1 / rim.ceiling().at(0, 0, 0);
            boolean warm = air == warmest;
            if (coldest < warmest
                    && (warm || air == coldest)
                    && (warm ? floor < ceiling * (1 - SAME) : ceiling < floor * (1 - SAME))) {
                warnings.add("the region \"" + region.name() + "\" has the " + (warm ? "warmest" : "coldest")
                        + " air, so heat goes " + (warm ? "down" : "up") + " through its floor, where films have "
                        + (warm ? "0.17" : "0.10") + " m^2 K/W, and " + (warm ? "up" : "down")
                        + " through its ceiling, where they have " + (warm ? "0.10" : "0.17") + "; its floor has "
                        + Digits.of(floor, 3) + " and its ceiling " + Digits.of(ceiling, 3) + ": are they swapped?");
            }
        }
        return warnings;
    }

    private static List<String> factorFilm(Scenario scenario) {
        double film = scenario.section().factorResistance();
        boolean usual =
                Double.isNaN(film) || (film >= THINNEST_INSIDE * (1 - SAME) && film <= THICKEST_FURNITURE * (1 + SAME));
        return usual
                ? List.of()
                : List.of("f-rsi-resistance is " + Digits.of(film, 4)
                        + " m^2 K/W: inside films for fRsi have 0.13 to 0.25, behind furniture up to 1 m^2 K/W");
    }

    /** A signal's value; where it varies with the place, its least or its greatest, whichever is stranger. */
    private static double farthest(Driven driven) {
        if (driven.signal().isUniform()) {
            return driven.signal().at(0, 0, 0);
        }
        SignalRange range = SignalRange.of(driven.signal(), driven.box(), 0);
        double least = driven.kind() == Driven.Kind.COEFFICIENT ? 1 / THICKEST_FILM : COLDEST;
        return range.least() < least ? range.least() : range.most();
    }

    /** A sentence for each. */
    public static List<String> warnings(Plan plan) {
        Scenario scenario = plan.scenario();
        List<String> warnings = new ArrayList<>(CutElements.openCuts(plan));
        for (Driven driven : Driven.all(scenario)) {
            double value = farthest(driven);
            if (driven.kind() == Driven.Kind.COEFFICIENT && (1 / value > THICKEST_FILM || 1 / value < THINNEST_FILM)) {
                warnings.add(driven.what() + " is " + Digits.of(value, 4) + " W/(m^2 K), a resistance of "
                        + Digits.of(1 / value, 4) + " m^2 K/W: films of air have 0.04 to 0.3 m^2 K/W");
            }
            if (driven.kind() == Driven.Kind.TEMPERATURE && !(value >= COLDEST && value <= HOTTEST)) {
                warnings.add(driven.what() + " has " + Digits.of(value, 6)
                        + " degC: rooms and outside air have -60 to 60 degC; is the unit right?");
            }
        }
        List<Side> sides = sides(scenario);
        warnings.addAll(swapped(sides));
        warnings.addAll(upsideDown(scenario, sides));
        warnings.addAll(factorFilm(scenario));
        for (Region region : scenario.regions()) {
            if (region.hole() && region.rim() == null) {
                warnings.add("the region \"" + region.name()
                        + "\" is a hole without air: no heat crosses its border; a room needs air and a resistance");
            }
        }
        return warnings;
    }
}
