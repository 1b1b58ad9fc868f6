package isotherm.plan;

import isotherm.model.Region;
import isotherm.model.Signal;
import isotherm.model.Source;
import isotherm.network.Inflow;
import java.util.ArrayList;
import java.util.List;

/**
 * What the source of a region gives, both ways round (N12).
 *
 * @param region its name
 * @param area square metres on which it gives heat
 * @param power in W for each metre of depth; NaN where it varies
 * @param density in W/m^3; NaN where it varies
 */
public record SourceHeat(String region, double area, double power, double density) {
    /** Those of a plan, in the scenario's order; of a thermostat's what it gives while it is on. */
    public static List<SourceHeat> of(Plan plan) {
        List<SourceHeat> all = new ArrayList<>();
        List<Region> regions = plan.scenario().regions();
        for (int k = 0; k < regions.size(); k++) {
            Source source = regions.get(k).heating();
            if (source != null) {
                double area = area(plan, k);
                double amount = source.amount() instanceof Signal.Constant(double value) ? value : Double.NaN;
                all.add(new SourceHeat(
                        regions.get(k).name(),
                        area,
                        source.isPower() ? amount : amount * area,
                        source.isPower() ? amount / area : amount));
            }
        }
        return all;
    }

    /** Square metres on which a region's source gives off heat; 0 of a region without one. */
    public static double area(Plan plan, int number) {
        return plan.network().inflows().stream()
                .filter(inflow -> inflow.region() == number)
                .mapToDouble(Inflow::area)
                .sum();
    }
}
