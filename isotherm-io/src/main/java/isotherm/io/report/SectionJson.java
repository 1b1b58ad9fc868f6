package isotherm.io.report;

import isotherm.sim.Section;
import isotherm.sim.Section.Psi;

/** What building physics says of a section, as JSON. */
final class SectionJson {
    private SectionJson() {}

    static void write(JsonText json, Section section) {
        json.member("inside", side -> write(side, section.inside()))
                .member("outside", side -> write(side, section.outside()))
                .number("l2d", section.coupling())
                .number("surface", section.surface())
                .flag("facing", section.facing())
                .number("u", section.transmittance())
                .number("r_total", section.resistance())
                .number("f_rsi", section.factor())
                .member(
                        "coldest",
                        place -> place.numbers(
                                        "at",
                                        section.coldest().x(),
                                        section.coldest().y())
                                .number("temperature", section.coldest().temperature()));
        Psi psi = section.psi();
        if (psi != null) {
            json.member("psi", one -> write(one, psi));
        }
    }

    private static void write(JsonText json, Section.Side side) {
        json.number("air", side.air()).number("heat_flow", side.heatFlow());
    }

    private static void write(JsonText json, Psi psi) {
        if (psi.given()) {
            json.number("value", psi.inner())
                    .objects(
                            "flanks",
                            psi.flanks(),
                            flank -> json.number("u", flank.transmittance()).number("length", flank.length()));
            return;
        }
        json.number("inner", psi.inner())
                .number("outer", psi.outer())
                .objects(
                        "flanks",
                        psi.elements(),
                        element -> json.text("edge", element.edge().word())
                                .number("u", element.transmittance())
                                .number("inner_length", element.innerLength())
                                .number("outer_length", element.outerLength()));
    }
}
