package isotherm.check;

import isotherm.field.Sum;
import isotherm.model.Grid;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.network.Components;
import isotherm.network.Conditions;
import isotherm.network.Inflow;
import isotherm.network.Network;
import isotherm.number.Digits;
import isotherm.refusal.KeyPath;
import isotherm.refusal.RefusedScenarioException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Whether a plate has a steady state: heat that enters an insulated part of it would heat it for ever. */
public final class SteadyCheck {
    /** What is left over this small, in parts of what enters and leaves, is rounding. */
    private static final double BALANCED = 1e-9;

    private SteadyCheck() {}

    /**
     * Looks at every part of the plate that conducts to no other.
     *
     * @throws RefusedScenarioException where more heat enters than leaves one whatever its temperature, naming a place in it; or where a
     *     thermostat would switch for ever, or something varies in time
     */
    public static void of(Scenario scenario, Network network) {
        for (int k = 0; k < scenario.regions().size(); k++) {
            Region region = scenario.regions().get(k);
            if (region.thermostat() != null) {
                throw new RefusedScenarioException(
                        KeyPath.region(k).then("thermostat"),
                        "there is no steady state: the thermostat of the region \"" + region.name()
                                + "\" keeps switching on and off");
            }
        }
        for (Driven driven : Driven.all(scenario)) {
            if (driven.signal().variesInTime()) {
                throw new RefusedScenarioException(
                        driven.key(),
                        "there is no steady state: " + driven.what()
                                + " varies in time; give it a constant value, or choose another method than steady");
            }
        }
        if (!network.inflows().isEmpty()) {
            balance(scenario.grid(), network);
        }
    }

    private static void balance(Grid grid, Network network) {
        Conditions now = Conditions.at(network, 0, new BitSet());
        Components parts = new Components(network);
        BitSet bound = parts.bound(now);
        Sum[] balance = new Sum[parts.count()];
        Sum[] size = new Sum[parts.count()];
        Arrays.setAll(balance, k -> new Sum());
        Arrays.setAll(size, k -> new Sum());
        for (int f = 0; f < network.inflows().size(); f++) {
            Inflow inflow = network.inflows().get(f);
            for (int k = 0; k < inflow.density().count(); k++) {
                double watts = now.density(f, k) * inflow.size(k);
                int part = parts.of(inflow.density().node(k));
                balance[part].add(watts);
                size[part].add(Math.abs(watts));
            }
        }
        for (int k = 0; k < parts.count(); k++) {
            if (!bound.get(k) && Math.abs(balance[k].value()) > BALANCED * size[k].value()) {
                boolean enters = balance[k].value() > 0;
                int node = place(network, now, parts, k, enters);
                throw new RefusedScenarioException(
                        "time.method",
                        "there is no steady state: "
                                + Digits.of(Math.abs(balance[k].value()), 6) + " W/m " + (enters ? "enter" : "leave")
                                + " around x = "
                                + Digits.of(grid.x().at(node % network.columns())) + " m, y = "
                                + Digits.of(grid.y().at(node / network.columns()))
                                + " m and " + (enters ? "cannot leave the plate" : "no heat enters the plate")
                                + "; hold an edge or give one convection");
            }
        }
    }

    /** The node in the middle of what brings or takes most of a part's heat. */
    private static int place(Network network, Conditions now, Components parts, int part, boolean enters) {
        double most = 0;
        int middle = -1;
        for (int f = 0; f < network.inflows().size(); f++) {
            Inflow inflow = network.inflows().get(f);
            double sum = 0;
            List<Integer> nodes = new ArrayList<>();
            for (int k = 0; k < inflow.density().count(); k++) {
                double watts = now.density(f, k) * inflow.size(k) * (enters ? 1 : -1);
                if (watts > 0 && parts.of(inflow.density().node(k)) == part) {
                    sum += watts;
                    nodes.add(inflow.density().node(k));
                }
            }
            if (sum > most) {
                most = sum;
                middle = nodes.get(nodes.size() / 2);
            }
        }
        return middle;
    }
}
