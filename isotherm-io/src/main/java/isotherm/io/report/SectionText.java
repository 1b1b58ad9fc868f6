package isotherm.io.report;

import static isotherm.io.report.Figures.number;

import isotherm.building.Section;
import isotherm.building.Section.Psi;
import java.util.stream.Collectors;

/** What building physics says of a section, for people. */
final class SectionText {
    private static final int DIGITS = 4;

    private SectionText() {}

    static void add(StringBuilder text, Section section) {
        RunText.line(text, "section", airs(section));
        for (Section.Coupling pair : section.couplings()) {
            String between = section.isBetweenTwo()
                    ? ""
                    : " between " + number(pair.warmer()) + " and " + number(pair.colder()) + " degC";
            RunText.line(text, "L2D", number(pair.coefficient(), DIGITS) + " W/(m K)" + between);
        }
        RunText.line(text, "U value", transmittance(section));
        for (Section.Room room : section.rooms()) {
            RunText.line(text, "fRsi", factor(section, room));
        }
        Psi psi = section.psi();
        RunText.line(text, "psi", psi == null ? without(section, Section.Missing.PSI) : psi(psi));
    }

    private static String airs(Section section) {
        if (section.isBetweenTwo()) {
            return number(section.inside().temperature()) + " degC inside, "
                    + number(section.outside().temperature()) + " degC outside, "
                    + number(section.surface(), DIGITS) + " m of inside surface";
        }
        return section.airs().stream()
                        .map(air -> number(air.temperature()) + " degC over " + number(air.surface(), DIGITS) + " m, "
                                + number(air.heatFlow(), DIGITS) + " W/m")
                        .collect(Collectors.joining("; "))
                + "; the coldest is the one outside, the others are those of rooms";
    }

    private static String transmittance(Section section) {
        return Double.isNaN(section.transmittance())
                ? without(section, Section.Missing.TRANSMITTANCE)
                : number(section.transmittance(), DIGITS) + " W/(m^2 K)"
                        + (section.facing() ? "" : " of the inside surface")
                        + ", R total " + number(section.resistance(), DIGITS) + " m^2 K/W";
    }

    private static String without(Section section, Section.Missing what) {
        return "not given: " + section.missing().getOrDefault(what, "");
    }

    private static String factor(Section section, Section.Room room) {
        Section.Coldest coldest = room.coldest();
        String where = section.rooms().size() == 1 ? "" : " at " + room.name();
        String film = Double.isNaN(section.factorResistance())
                ? ""
                : ", with " + number(section.factorResistance(), DIGITS) + " m^2 K/W at inside surfaces";
        return number(room.factor(), DIGITS) + where + ": " + number(coldest.temperature(), DIGITS) + " degC at x = "
                + number(coldest.x(), DIGITS) + " m, y = " + number(coldest.y(), DIGITS) + " m" + film;
    }

    private static String psi(Psi psi) {
        if (psi.given()) {
            return number(psi.inner(), DIGITS) + " W/(m K), "
                    + psi.flanks().stream()
                            .map(each -> element(each.transmittance(), each.length()))
                            .collect(Collectors.joining(", "))
                    + " as given";
        }
        if (psi.inner() == psi.outer()) {
            return number(psi.inner(), DIGITS) + " W/(m K), "
                    + psi.elements().stream()
                            .map(each -> element(each.transmittance(), each.innerLength()) + " as cut on the "
                                    + each.edge().word())
                            .collect(Collectors.joining(", "));
        }
        return number(psi.inner(), DIGITS) + " W/(m K) by inner, " + number(psi.outer(), DIGITS)
                + " by outer dimensions, "
                + psi.elements().stream()
                        .map(each -> element(each.transmittance(), each.innerLength()) + " or "
                                + number(each.outerLength(), DIGITS) + " m as cut on the "
                                + each.edge().word())
                        .collect(Collectors.joining(", "));
    }

    private static String element(double transmittance, double length) {
        return "U " + number(transmittance, DIGITS) + " over " + number(length, DIGITS) + " m";
    }
}
