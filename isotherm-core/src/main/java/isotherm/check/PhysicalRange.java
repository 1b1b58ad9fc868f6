package isotherm.check;

import isotherm.model.Initial;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Output;
import isotherm.model.Reach;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Thermostat;
import isotherm.number.Digits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers that no matter has: allowed, but said, since they are often a unit mistaken. */
public final class PhysicalRange {
    private static final double ABSOLUTE_ZERO = -273.15;
    private static final double HOTTEST = 1e5;
    /** degC: below liquid nitrogen, where a number in kelvin lands that was meant in degrees Celsius. */
    private static final double COLDEST = -200;
    /** W/m^2: above the Sun's surface. */
    private static final double MOST_FLUX = 1e9;
    /** W/m^3: above whatever stays matter. */
    private static final double MOST_SOURCE = 1e13;
    /** W for each metre of depth: a power station's. */
    private static final double MOST_POWER = 1e9;
    /** m^2/s: far beyond both ends, for numbers without units in mind. */
    private static final double LEAST_DIFFUSIVITY = 1e-12;

    private static final double MOST_DIFFUSIVITY = 1e6;
    /** W/(m K): below evacuated panels, above diamond. */
    private static final double LEAST_CONDUCTIVITY = 1e-3;

    private static final double MOST_CONDUCTIVITY = 5000;
    /** kg/m^3: hydrogen, osmium. */
    private static final double LEAST_DENSITY = 0.05;

    private static final double MOST_DENSITY = 23_000;
    /** J/(kg K): below heavy metals, above hydrogen. */
    private static final double LEAST_SPECIFIC_HEAT = 50;

    private static final double MOST_SPECIFIC_HEAT = 15_000;
    /** W/(m^2 K): boiling water. */
    private static final double MOST_FILM = 1e5;

    private static final double MOST_CONTRAST = 1e6;

    private final List<String> warnings = new ArrayList<>();

    private PhysicalRange() {}

    public static List<String> warnings(Scenario scenario, double duration) {
        PhysicalRange range = new PhysicalRange();
        Map<Material, String> materials = new LinkedHashMap<>();
        if (scenario.filled()) {
            materials.put(scenario.material(), "the plate");
        }
        for (Region region : scenario.regions()) {
            if (region.material() != null) {
                materials.putIfAbsent(region.material(), "the region \"" + region.name() + "\"");
            }
        }
        materials.forEach(range::material);
        range.contrast(materials);
        range.start(scenario);
        for (Driven driven : Driven.all(scenario)) {
            range.driven(driven, SignalRange.of(driven.signal(), driven.box(), duration));
        }
        range.limits(scenario, materials);
        return List.copyOf(range.warnings);
    }

    private void start(Scenario scenario) {
        String what = "the initial temperature";
        switch (scenario.initial().background()) {
            case Initial.Background.Uniform(double temperature) -> temperature(what, temperature);
            case Initial.Background.Formula(var formula) -> {
                SignalRange range = SignalRange.of(formula, Driven.plate(scenario.grid()), 0);
                temperatures(what, range.least(), range.most());
            }
            case Initial.Background.Picture picture ->
                temperatures(what, Math.min(picture.from(), picture.to()), Math.max(picture.from(), picture.to()));
            case Initial.Background.Earlier(var field) -> temperatures(what, field.range()[0], field.range()[1]);
        }
        for (Initial.Patch patch : scenario.initial().patches()) {
            temperature(what + " of a shape", patch.temperature());
        }
    }

    /** Temperatures at which something happens or is looked for. */
    private void limits(Scenario scenario, Map<Material, String> materials) {
        for (Region region : scenario.regions()) {
            Thermostat thermostat = region.thermostat();
            if (thermostat != null) {
                String of = " of the thermostat of the region \"" + region.name() + "\"";
                temperature("on-below" + of, thermostat.onBelow());
                temperature("off-above" + of, thermostat.offAbove());
            }
        }
        materials.forEach((material, where) -> {
            LatentHeat heat = material.latentHeat();
            if (heat != null) {
                temperatures("the range in which " + where + " thaws", heat.from(), heat.to());
            }
        });
        for (Reach reach : scenario.reaches()) {
            temperature("the limit of the reach \"" + reach.name() + "\"", reach.limit());
        }
        Output.Range colours = scenario.output().range();
        if (colours != null) {
            temperatures("the range of the colours", colours.low(), colours.high());
        }
    }

    private void driven(Driven driven, SignalRange range) {
        switch (driven.kind()) {
            case TEMPERATURE -> temperatures(driven.what(), range.least(), range.most());
            case COEFFICIENT -> within(driven, range, 0, MOST_FILM, "W/(m^2 K)");
            case FLUX -> within(driven, range, -MOST_FLUX, MOST_FLUX, "W/m^2");
            case SOURCE -> within(driven, range, -MOST_SOURCE, MOST_SOURCE, "W/m^3");
            case POWER -> within(driven, range, -MOST_POWER, MOST_POWER, "W/m");
        }
    }

    private void within(Driven driven, SignalRange range, double least, double most, String unit) {
        within(driven.what(), range.most() > most ? range.most() : range.least(), least, most, unit);
    }

    private void contrast(Map<Material, String> materials) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Material material : materials.keySet()) {
            least = Math.min(least, Math.min(material.conductivityX(), material.conductivityY()));
            most = Math.max(most, Math.max(material.conductivityX(), material.conductivityY()));
        }
        if (most > MOST_CONTRAST * least) {
            warnings.add("conductivities differ by a factor of " + Digits.of(most / least, 3) + ", from "
                    + Digits.of(least) + " to " + Digits.of(most) + " W/(m K)");
        }
    }

    private void material(Material material, String where) {
        boolean byDiffusivity = material.density() == 1 && material.specificHeat() == 1;
        if (byDiffusivity) { // a number without a world around it, as lectures have them
            within("the diffusivity of " + where, material.diffusivity(), LEAST_DIFFUSIVITY, MOST_DIFFUSIVITY, "m^2/s");
            return;
        }
        String of = " of " + where;
        within("the conductivity" + of, material.conductivityX(), LEAST_CONDUCTIVITY, MOST_CONDUCTIVITY, "W/(m K)");
        if (!material.isIsotropic()) {
            within("the conductivity" + of, material.conductivityY(), LEAST_CONDUCTIVITY, MOST_CONDUCTIVITY, "W/(m K)");
        }
        within("the density" + of, material.density(), LEAST_DENSITY, MOST_DENSITY, "kg/m^3");
        within("the specific heat" + of, material.specificHeat(), LEAST_SPECIFIC_HEAT, MOST_SPECIFIC_HEAT, "J/(kg K)");
    }

    private void temperature(String what, double value) {
        temperatures(what, value, value);
    }

    private void temperatures(String what, double least, double most) {
        if (least < ABSOLUTE_ZERO) {
            warnings.add(what + " is " + Digits.of(least) + " degC, below absolute zero");
        } else if (least < COLDEST) {
            warnings.add(what + " is " + Digits.of(least) + " degC, which is " + Digits.of(least - ABSOLUTE_ZERO)
                    + " K, colder than liquid nitrogen; if " + Digits.of(least - ABSOLUTE_ZERO)
                    + " degC is meant, write degC instead of K");
        }
        if (most > HOTTEST) {
            warnings.add(what + " is " + Digits.of(most) + " degC, hotter than any solid or liquid, above " + HOTTEST
                    + " degC");
        }
    }

    private void within(String what, double value, double least, double most, String unit) {
        if (value < least || value > most) {
            warnings.add(what + " is " + Digits.of(value) + " " + unit + ", outside the known range, "
                    + Digits.of(least) + " to " + Digits.of(most) + " " + unit);
        }
    }
}
