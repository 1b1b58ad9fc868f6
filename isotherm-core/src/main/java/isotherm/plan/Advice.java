package isotherm.plan;

import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Precision;
import isotherm.model.Region;
import isotherm.model.Timing;
import isotherm.network.CellMap;
import isotherm.number.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What limits a plan's explicit step, and what would make the run cheaper, in sentences. */
public final class Advice {
    private static final double GIBI = 1L << 30;

    private Advice() {}

    /** Which node allows no longer explicit step, and why; empty where all allow the same. */
    public static String limit(Plan plan) {
        int node = plan.limitingNode();
        if (node < 0) {
            return "";
        }
        Grid grid = plan.grid();
        int column = node % grid.columns();
        int row = node / grid.columns();
        CellMap cells = plan.cells();
        int stiffest = -1;
        String where = "";
        for (int dy = -1; dy <= 0; dy++) {
            for (int dx = -1; dx <= 0; dx++) {
                int cellX = column + dx;
                int cellY = row + dy;
                boolean inside = cellX >= 0 && cellY >= 0 && cellX < cells.across() && cellY < cells.up();
                int material = inside ? cells.materialOf(cellX, cellY) : CellMap.NONE;
                if (material != CellMap.NONE && (stiffest < 0 || rate(cells, material) > rate(cells, stiffest))) {
                    stiffest = material;
                    where = place(plan, cells.regionOf(cellX, cellY)) + ", cells of " + Digits.of(cells.width(cellX), 4)
                            + " m by " + Digits.of(cells.height(cellY), 4) + " m";
                }
            }
        }
        return "the node at (" + Digits.of(grid.x().at(column), 4) + " m, "
                + Digits.of(grid.y().at(row), 4) + " m), in " + where;
    }

    private static double rate(CellMap cells, int material) {
        return cells.material(material).diffusivity();
    }

    private static String place(Plan plan, int region) {
        return region == CellMap.NONE
                ? "the plate"
                : "\"" + plan.scenario().regions().get(region).name() + "\"";
    }

    /** The rule by which the method was taken. */
    public static String choice(Plan plan) {
        Timing timing = plan.scenario().timing();
        String method = plan.method().word();
        if (timing.method() != Method.AUTO) {
            return method + ", as the scenario says";
        }
        if (timing.isCounted()) {
            return method + ": steps that are counted or given are explicit ones";
        }
        MethodTable.Row explicit = plan.methods().row(Method.EXPLICIT);
        MethodTable.Row own = plan.methods().row(plan.method());
        MethodTable.Row large = plan.methods().row(Method.EXPONENTIAL);
        String least = method + ": it takes the least work of the methods that can"
                + (large.possible() && large.work() < own.work()
                        ? ", but for the exponential one, whose factors and vectors are large ("
                                + Digits.of(ExponentialWork.bytes(plan) / GIBI, 2) + " GiB) and taken by name alone"
                        : "");
        if (plan.method() == Method.EXPLICIT) {
            return explicit.accurate() ? least : least + ", though it is not as accurate as the tolerance asks";
        }
        if (!explicit.possible()) {
            return least + "; the explicit one cannot";
        }
        return explicit.accurate() || own.work() < explicit.work()
                ? String.format(
                        Locale.ROOT, "%s, %.2g times less than the explicit one", least, explicit.work() / own.work())
                : least + " and is as accurate as the tolerance asks; the explicit one is not";
    }

    /** What would make the run cheaper, other methods apart. */
    public static List<String> cheaper(Plan plan) {
        List<String> advice = new ArrayList<>();
        boolean explicit = plan.method() == Method.EXPLICIT;
        advice.add("cells twice as wide and high take about "
                + (explicit ? 16 : plan.method() == Method.STABILISED ? 8 : 4)
                + " times less work and leave four times the error");
        boolean given = plan.scenario().timing().step() instanceof Timing.Step.Given;
        if (!given && (plan.method() == Method.IMPLICIT || plan.method() == Method.STABILISED)) {
            String times = plan.thawing() > 0 ? "eight" : "four";
            advice.add("a tolerance " + times + " times as large takes half as many steps, now "
                    + Digits.of(plan.scenario().tolerance()).replace('E', 'e') + " of the range of temperatures");
        }
        if (explicit
                && plan.isPlain()
                && plan.precision() == Precision.DOUBLE
                && plan.methods().singleServes()) {
            advice.add("precision = \"single\" takes half the memory and up to half the time");
        }
        for (Region region : plan.scenario().regions()) {
            Material material = region.material();
            if (explicit && material != null && stiffer(material, plan) && plan.limitingNode() >= 0) {
                advice.add("\"" + region.name() + "\" spreads heat "
                        + Math.round(material.diffusivity()
                                / plan.scenario().material().diffusivity())
                        + " times as fast as the plate and limits the explicit step");
                break;
            }
        }
        return List.copyOf(advice);
    }

    private static boolean stiffer(Material material, Plan plan) {
        return material.diffusivity() >= 2 * plan.scenario().material().diffusivity();
    }
}
