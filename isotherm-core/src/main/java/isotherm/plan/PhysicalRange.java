package isotherm.plan;

import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers that no matter has: allowed, but said, since they are often a unit mistaken. */
final class PhysicalRange {
    private static final double ABSOLUTE_ZERO = -273.15;
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

    static List<String> warnings(Scenario scenario) {
        PhysicalRange range = new PhysicalRange();
        Map<Material, String> materials = new LinkedHashMap<>();
        materials.put(scenario.material(), "the plate");
        for (Region region : scenario.regions()) {
            if (region.material() != null) {
                materials.putIfAbsent(region.material(), "the region \"" + region.name() + "\"");
            }
            range.temperature(region.temperature(), "the temperature of the region \"" + region.name() + "\"");
        }
        materials.forEach(range::material);
        range.contrast(materials);
        for (Edge edge : Edge.values()) {
            range.boundary(scenario.edges().at(edge), "the " + edge.word() + " edge");
        }
        for (EdgePart part : scenario.edges().parts()) {
            range.boundary(part.boundary(), "a part of the " + part.edge().word() + " edge");
        }
        return List.copyOf(range.warnings);
    }

    private void contrast(Map<Material, String> materials) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Material material : materials.keySet()) {
            least = Math.min(least, Math.min(material.conductivityX(), material.conductivityY()));
            most = Math.max(most, Math.max(material.conductivityX(), material.conductivityY()));
        }
        if (most > MOST_CONTRAST * least) {
            warnings.add("conductivities differ by a factor of " + most / least + ", from " + least + " to " + most
                    + " W/(m K)");
        }
    }

    private void material(Material material, String where) {
        boolean byDiffusivity = material.volumetricHeatCapacity() == 1;
        if (byDiffusivity) {
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

    private void boundary(Boundary boundary, String where) {
        switch (boundary) {
            case Boundary.Fixed fixed -> temperature(fixed.temperature(), "the temperature of " + where);
            case Boundary.Convection film -> {
                temperature(film.air(), "the air at " + where);
                if (film.coefficient() instanceof Signal.Constant(double value)) {
                    within("the convection coefficient of " + where, value, 0, MOST_FILM, "W/(m^2 K)");
                }
            }
            case Boundary.Flux flux -> {}
            case Boundary.Insulated insulated -> {}
            case Boundary.Periodic periodic -> {}
        }
    }

    private void temperature(@org.jspecify.annotations.Nullable Signal signal, String what) {
        if (signal instanceof Signal.Constant(double value) && value < ABSOLUTE_ZERO) {
            warnings.add(what + " is " + value + " degC, below absolute zero");
        }
    }

    private void within(String what, double value, double least, double most, String unit) {
        if (value < least || value > most) {
            warnings.add(what + " is " + value + " " + unit + ", outside what is known of matter, " + least + " to "
                    + most + " " + unit);
        }
    }
}
