package isotherm.io.report;

import isotherm.building.Section;
import isotherm.building.Section.Psi;

/** What building physics says of a section, as JSON. */
final class SectionJson {
    private SectionJson() {}

    static void write(JsonText json, Section section) {
        if (section.isBetweenTwo()) {
            betweenTwo(json, section);
        }
        json.objects(
                        "airs",
                        section.airs(),
                        air -> json.number("air", air.temperature())
                                .number("heat_flow", air.heatFlow())
                                .number("surface", air.surface()))
                .objects(
                        "couplings",
                        section.couplings(),
                        pair -> json.numbers("airs", pair.warmer(), pair.colder())
                                .number("l2d", pair.coefficient()))
                .objects(
                        "rooms",
                        section.rooms(),
                        room -> json.text("name", room.name())
                                .number("air", room.air())
                                .number("surface", room.surface())
                                .number("f_rsi", room.factor())
                                .member("coldest", place -> write(place, room.coldest())))
                .number("f_rsi_resistance", section.factorResistance())
                .member("not_given", all -> {
                    for (Section.Missing what : Section.Missing.values()) {
                        String why = section.missing().get(what);
                        if (why != null) {
                            all.text(
                                    switch (what) {
                                        case TRANSMITTANCE -> "u";
                                        case PSI -> "psi";
                                    },
                                    why);
                        }
                    }
                });
    }

    private static void betweenTwo(JsonText json, Section section) {
        json.member("inside", side -> write(side, section.inside()))
                .member("outside", side -> write(side, section.outside()))
                .number("l2d", section.coupling())
                .number("surface", section.surface())
                .flag("facing", section.facing())
                .number("u", section.transmittance())
                .number("r_total", section.resistance())
                .number("f_rsi", section.factor())
                .member("coldest", place -> write(place, section.coldest()));
        Psi psi = section.psi();
        if (psi != null) {
            json.member("psi", one -> write(one, psi));
        }
    }

    private static void write(JsonText json, Section.Air air) {
        json.number("air", air.temperature()).number("heat_flow", air.heatFlow());
    }

    private static void write(JsonText json, Section.Coldest place) {
        json.numbers("at", place.x(), place.y()).number("temperature", place.temperature());
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
