package isotherm.plan;

import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.Grid;
import isotherm.model.LatentHeat;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.network.Thaw;
import java.util.stream.IntStream;

/**
 * How often nodes freeze and thaw, one after the other, as a front passes them (N22): Stefan's front behind a film, led by what drives
 * the plate. Nodes of a row that freeze together count once.
 */
final class FreezingPasses {
    /** Moments at which the front is looked at. */
    private static final int MOMENTS = 2000;
    /** Of so many nodes in a pass, with nodes beside each other that freeze at other times, steps grow as this power. */
    static final double POWER = 2.0 / 3;

    private final Plan plan;
    private final Driving driving;
    private final LatentHeat latent;

    private FreezingPasses(Plan plan, Driving driving, LatentHeat latent) {
        this.plan = plan;
        this.driving = driving;
        this.latent = latent;
    }

    /** The sum over all passes of their nodes to the power, each times the third root of what drives it in parts of the range. */
    static double weigh(Plan plan, Driving driving) {
        double sum = 0;
        for (Thaw thaw : plan.network().thaws().stream().limit(1).toList()) {
            FreezingPasses passes = new FreezingPasses(plan, driving, thaw.heat());
            double heat = 0;
            for (Excitation drive : driving.all()) {
                switch (drive.way()) {
                    case TEMPERATURE -> sum += passes.front(drive);
                    case HEAT -> heat += Math.abs(drive.signal().at(0, 0, 0) * drive.unit());
                    case COEFFICIENT -> {}
                }
            }
            sum += heat > 0 ? passes.melted(heat) : 0;
        }
        return sum;
    }

    /** Nodes around a source, from the kelvins that its node would rise. */
    private double melted(double rate) {
        double rise = rate * driving.duration() * driving.scale().capacity() / latent.heat();
        double own = 0;
        for (Region region : plan.scenario().regions()) {
            if (region.heating() != null) {
                Shape.Rectangle box = region.shape().bounds();
                double plate = plan.grid().x().length() * plan.grid().y().length();
                own = Math.max(own, (box.right() - box.left()) * (box.top() - box.bottom()) / plate);
            }
        }
        double nodes = Math.min(plan.thawing(), rise * own * plan.grid().nodes());
        return Math.pow(nodes, POWER * 0.75);
    }

    private double front(Excitation drive) {
        double cell = cell(drive);
        double rowHeat = latent.heat() * cell;
        double resistance = drive.film() > 0
                ? Math.sqrt(drive.film()
                        / (driving.scale().conductivity() * driving.scale().capacity()))
                : 0;
        double stride = driving.duration() / MOMENTS;
        double middle = (latent.from() + latent.to()) / 2;
        double most = drive.depth() * latent.heat();
        double held = driving.scale().high() < middle ? -most : 0; // heat that the plate has less than thawed
        double turned = held;
        double rows = 0;
        double excess = 0;
        double sum = 0;
        boolean frozen = false;
        for (int k = 0; k < MOMENTS; k++) {
            double off = drive.signal().at(0, 0, (k + 0.5) * stride) - middle;
            boolean freezes = off < 0;
            if (freezes != frozen) {
                sum += pass(rows, excess);
                rows = 0;
                excess = 0;
                turned = held;
                frozen = freezes;
            }
            double depth = Math.abs(held - turned) / latent.heat();
            double flow =
                    off / (resistance + (depth + cell / 2) / driving.scale().conductivity());
            double next = Math.clamp(held + flow * stride, -most, 0);
            rows += Math.abs(next - held) / rowHeat;
            excess += Math.abs(next - held) / rowHeat * Math.abs(off);
            held = next;
        }
        return sum + pass(rows, excess);
    }

    private double pass(double rows, double excess) {
        if (!(rows > 0)) {
            return 0;
        }
        double nodes = rows * beside();
        double each = nodes < 1 ? nodes : Math.pow(nodes, POWER);
        return each * Math.cbrt(Math.min(1, excess / rows / driving.range()));
    }

    /** How many nodes of a row freeze at times of their own. */
    private double beside() {
        return isOneDimensional(plan.scenario()) ? 1 : Math.sqrt(plan.grid().columns());
    }

    private static boolean isOneDimensional(Scenario scenario) {
        boolean closed = true;
        for (Edge edge : new Edge[] {Edge.LEFT, Edge.RIGHT}) {
            closed &= scenario.edges().at(edge) instanceof Boundary.Insulated
                    || scenario.edges().at(edge) instanceof Boundary.Periodic;
        }
        boolean parts = !scenario.edges().parts().isEmpty();
        double width = scenario.grid().x().length();
        for (Region region : scenario.regions()) {
            Shape.Rectangle box = region.shape().bounds();
            closed &= region.shape() instanceof Shape.Rectangle && box.left() <= 0 && box.right() >= width;
        }
        return closed && !parts;
    }

    private double cell(Excitation drive) {
        Grid grid = plan.grid();
        Axis axis = drive.upright() ? grid.y() : grid.x();
        double[] cells = IntStream.range(0, axis.cells())
                .mapToDouble(axis::cell)
                .sorted()
                .toArray();
        return cells[cells.length / 2];
    }
}
