package isotherm.io.report;

import static isotherm.io.report.Figures.number;

import isotherm.model.Material;
import isotherm.plan.MaterialUse;
import java.util.List;

/** What a plate is made of, for people. */
final class MaterialText {
    private static final int DIGITS = 4;
    /** So many regions are named where a material has no name of its own. */
    private static final int NAMED = 3;

    private MaterialText() {}

    static void add(StringBuilder text, List<MaterialUse> materials) {
        for (MaterialUse use : materials) {
            RunText.line(
                    text,
                    "material",
                    name(use) + ", " + number(use.area(), DIGITS) + " m^2, "
                            + (use.byDiffusivity() ? "diffusivity " : "k ") + conductivity(use.material())
                            + (use.byDiffusivity() ? " m^2/s" : " W/(m K)"));
        }
    }

    private static String name(MaterialUse use) {
        if (use.material().isNamed()) {
            return use.material().name();
        }
        List<String> regions = use.regions();
        int more = regions.size() - NAMED;
        return regions.isEmpty()
                ? "the plate's own"
                : "of " + String.join(", ", regions.subList(0, Math.min(NAMED, regions.size())))
                        + (more > 0 ? " and " + more + " more" : "");
    }

    private static String conductivity(Material material) {
        String alongX = number(material.conductivityX(), DIGITS);
        return material.isIsotropic()
                ? alongX
                : alongX + " along x, " + number(material.conductivityY(), DIGITS) + " along y";
    }
}
