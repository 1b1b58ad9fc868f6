package isotherm.plan;

import isotherm.borders.CutCell;
import isotherm.field.Sum;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Region;
import isotherm.network.CellMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a plate is made of, so that a slip shows: a material that nobody meant, or one that takes more room than it should.
 *
 * @param area square metres that are of it
 * @param byDiffusivity true where it is known by its diffusivity alone: its conductivity is then that, in m^2/s
 * @param regions that say they are of it, in the scenario's order; none where it is the plate's own alone
 */
public record MaterialUse(Material material, double area, boolean byDiffusivity, List<String> regions) {
    public MaterialUse {
        regions = List.copyOf(regions);
    }

    /** All materials of which a cell is made, the plate's own first, then in the order of the regions. */
    static List<MaterialUse> all(Plan plan) {
        Map<Material, Sum> areas = new LinkedHashMap<>();
        if (plan.isPlain()) {
            Sum whole = new Sum();
            whole.add(plan.grid().x().length() * plan.grid().y().length());
            areas.put(plan.scenario().material(), whole);
        } else {
            areas.putAll(areas(plan.cells()));
        }
        List<MaterialUse> all = new ArrayList<>();
        areas.forEach((material, area) -> {
            boolean one = material.volumetricHeatCapacity() == 1 && plan.method() != Method.STEADY;
            List<String> regions = plan.scenario().regions().stream()
                    .filter(region -> material.equals(region.material()))
                    .map(Region::name)
                    .toList();
            all.add(new MaterialUse(material, area.value(), one, regions));
        });
        return List.copyOf(all);
    }

    private static Map<Material, Sum> areas(CellMap cells) {
        Map<Material, Sum> areas = new LinkedHashMap<>();
        for (int number = 0; number < cells.materials(); number++) { // in the order of the regions
            areas.putIfAbsent(cells.material(number), new Sum());
        }
        for (int row = 0; row < cells.up(); row++) {
            for (int column = 0; column < cells.across(); column++) {
                double area = cells.width(column) * cells.height(row);
                CutCell cut = cells.cut(column, row);
                int number = cells.materialOf(column, row);
                if (cut == null && number != CellMap.NONE) {
                    areas.computeIfAbsent(cells.material(number), _ -> new Sum())
                            .add(area);
                }
                for (int layer = 0; cut != null && layer < cut.layers(); layer++) {
                    if (cut.share(layer) > 0) {
                        areas.computeIfAbsent(cut.material(layer), _ -> new Sum())
                                .add(area * cut.share(layer));
                    }
                }
            }
        }
        areas.values().removeIf(area -> area.value() == 0);
        return areas;
    }
}
