package isotherm.io.report;

import static isotherm.io.report.Figures.number;

import isotherm.sim.Section;
import isotherm.sim.Section.Psi;
import java.util.stream.Collectors;

/** What building physics says of a section, for people. */
final class SectionText {
    private static final int DIGITS = 4;

    private SectionText() {}

    static void add(StringBuilder text, Section section) {
        RunText.line(
                text,
                "section",
                number(section.inside().air()) + " degC inside, "
                        + number(section.outside().air()) + " degC outside, "
                        + number(section.surface(), DIGITS) + " m of inside surface");
        RunText.line(text, "L2D", number(section.coupling(), DIGITS) + " W/(m K)");
        RunText.line(
                text,
                "U value",
                number(section.transmittance(), DIGITS) + " W/(m^2 K)"
                        + (section.facing() ? "" : " of the inside surface")
                        + ", R total " + number(section.resistance(), DIGITS) + " m^2 K/W");
        RunText.line(
                text,
                "fRsi",
                number(section.factor(), DIGITS) + ": "
                        + number(section.coldest().temperature(), DIGITS) + " degC at x = "
                        + number(section.coldest().x(), DIGITS) + " m, y = "
                        + number(section.coldest().y(), DIGITS) + " m");
        Psi psi = section.psi();
        if (psi != null) {
            RunText.line(text, "psi", psi(psi));
        }
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
