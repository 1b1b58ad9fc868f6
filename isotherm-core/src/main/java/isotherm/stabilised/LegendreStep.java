package isotherm.stabilised;

import isotherm.adaptive.PlateState;
import isotherm.adaptive.StepConditions;
import isotherm.adaptive.TimeStep;
import isotherm.heat.BandFlows;
import isotherm.heat.BandTemperatures;
import isotherm.heat.BoundaryTally;
import isotherm.heat.RowBands;
import isotherm.model.Precision;
import isotherm.network.Conditions;
import isotherm.network.Enthalpy;
import isotherm.network.Network;
import isotherm.network.ThawingBand;
import isotherm.plan.ThawingError;
import isotherm.state.StateExchange;
import isotherm.step.Halo;
import isotherm.step.Neighbours;
import isotherm.step.NodeTemperatures;
import isotherm.threads.Team;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One stabilised explicit step (N21): stages of the explicit kind, as many as its length asks for. What is carried is the heat that each
 * node has taken up since the step began, so latent heat is nothing special and the accounts close to rounding. A stage goes once over the plate.
 */
final class LegendreStep implements TimeStep {
    private final Network network;
    private final RowBands bands;
    private final Team team;
    private final BandFlows flows;
    private final StepIntake intake;
    private final Neighbours neighbours;
    private final Halo halo;
    /** (m K)/J of each free node that is ours, and 0 of others: whatever flows there says nothing of how we go on. */
    private final double[][] inverse;
    /** The longest stable explicit step in seconds. */
    private final double limit;

    private final PlateState start;
    private final PlateState end;
    private final StageState begun;
    /** The stage that is known, and the one that follows from it. */
    private StageState known;

    private StageState next;
    /** In W/m: what flows at the start of the step and at its end. */
    private double[][] startFlows;

    private double[][] endFlows;
    /** Heat taken up by the stage that is known, and by the one before it. */
    private double[][] taken;

    private double[][] earlier;
    private double length;
    /** By band: the fastest change, the largest error, the largest change of a node. */
    private final double[] largest;

    private final double[] changes;
    private double change;
    private long stagesDone;
    /** By the first band of those who work in them: kept, since they are needed at each stage. */
    private final @Nullable Room[] rooms;

    /** Where flows of a band are worked out. */
    private record Room(
            BandTemperatures near,
            @SuppressWarnings("ArrayRecordComponent") double[] flow) {}

    LegendreStep(Network network, Team team, Enthalpy enthalpy, double limit, Neighbours neighbours) {
        this.neighbours = neighbours;
        this.halo = new Halo(network.window(), Precision.DOUBLE, neighbours);
        this.network = network;
        this.team = team;
        this.bands = new RowBands(network.columns(), network.rows());
        this.flows = new BandFlows(network, bands);
        this.intake = new StepIntake(network, bands, neighbours);
        this.limit = limit;
        double[] capacity = PlateState.capacities(network);
        start = new PlateState(capacity, enthalpy);
        end = new PlateState(capacity, enthalpy);
        inverse = inverses(capacity);
        @Nullable ThawingBand[] thawing = StageState.thawing(bands, enthalpy);
        begun = new StageState(bands, thawing);
        known = new StageState(bands, thawing);
        next = new StageState(bands, thawing);
        rooms = new Room[bands.count()];
        startFlows = bands.arrays();
        endFlows = bands.arrays();
        taken = bands.arrays();
        earlier = bands.arrays();
        largest = new double[bands.count()];
        changes = new double[bands.count()];
    }

    private double[][] inverses(double[] capacity) {
        double[][] all = bands.arrays();
        double[] whole = new double[capacity.length];
        Arrays.setAll(whole, node -> capacity[node] > 0 && network.window().owns(node) ? 1 / capacity[node] : 0);
        bands.part(whole, all);
        return all;
    }

    @Override
    public PlateState start() {
        return start;
    }

    @Override
    public PlateState end() {
        return end;
    }

    @Override
    public double begin(Conditions conditions, boolean smooth) {
        start.copyFrom(end);
        NodeTemperatures.hold(network, conditions, start.u);
        begun.load(start);
        if (intake.goesOn(conditions)) { // nothing varies: as the last step ends, so this one begins
            double[][] passed = startFlows;
            startFlows = endFlows;
            endFlows = passed;
        } else {
            flowsAt(begun, conditions, startFlows, intake.atStart());
        }
        for (int band = 0; band < largest.length; band++) {
            largest[band] = StageLoops.largest(startFlows[band], inverse[band]);
        }
        return most(largest);
    }

    private Room room(int from) {
        Room room = rooms[from];
        if (room == null) {
            room = new Room(new BandTemperatures(bands), new double[bands.largest()]);
            rooms[from] = room;
        }
        return room;
    }

    /** What flows to the nodes at a state, and enters at the boundary. */
    private void flowsAt(StageState state, Conditions conditions, double[][] into, BoundaryTally rates) {
        team.share(bands.count(), bands.largest(), (from, to) -> {
            BandTemperatures near = room(from).near;
            for (int band = from; band < to; band++) {
                near.see(state.u, band);
                flows.of(band, near, conditions, into[band]);
                rates.add(band, near, conditions, 1);
            }
        });
    }

    @Override
    public double advance(double h, StepConditions conditions, double tolerance) {
        length = h;
        LegendreStages stages = LegendreStages.of(LegendreStages.fewest(h / limit));
        double[] weights = stages.weights();
        Conditions[] there = conditions.balanced(stages.times(), weights);
        there[stages.count()] = conditions.at(1); // of no weight in this step, and the start of the next
        intake.begin(weights[0]);
        for (int j = 1; j <= stages.count(); j++) {
            stage(stages, j, there, weights[j - 1]);
        }
        stagesDone += stages.count();
        known.store(end);
        intake.close(h, there, weights);
        Conditions last = there[stages.count()];
        flowsAt(known, last, endFlows, intake.atEnd(last));
        return error();
    }

    /** From a stage to the next. */
    private void stage(LegendreStages stages, int j, Conditions[] there, double weight) {
        double mu = stages.mu(j);
        double nu = stages.nu(j);
        double weightNow = length * stages.now(j);
        double weightFirst = length * stages.first(j);
        double[][] last = taken;
        double[][] following = earlier;
        StageState before = known;
        StageState after = next;
        team.share(bands.count(), bands.largest(), (from, to) -> {
            Room room = room(from);
            BandTemperatures near = room.near;
            double[] flow = room.flow;
            for (int band = from; band < to; band++) {
                if (j == 1) {
                    StageLoops.first(startFlows[band], weightNow, last[band], following[band]);
                } else {
                    near.see(before.u, band);
                    flows.of(band, near, there[j - 1], flow);
                    intake.add(band, near, there[j - 1], weight);
                    StageLoops.follow(
                            following[band], last[band], mu, nu, flow, weightNow, startFlows[band], weightFirst);
                }
                after.take(band, begun, following[band], inverse[band]);
                flows.drives().hold(band, there[j], after.u[band]);
            }
        });
        halo.exchange(after.temperatures(), 1);
        earlier = last;
        taken = following;
        known = after;
        next = before;
    }

    private double error() {
        team.share(bands.count(), bands.largest(), (from, to) -> {
            double[] missed = room(from).flow;
            for (int band = from; band < to; band++) {
                StageLoops.missed(length, startFlows[band], endFlows[band], taken[band], missed);
                largest[band] = StageLoops.largest(missed, inverse[band]);
                changes[band] = StageLoops.largest(taken[band], inverse[band]);
            }
        });
        change = most(changes);
        return most(largest);
    }

    /** The largest of what bands have, whoever has them. */
    private double most(double[] ofBands) {
        double most = StageLoops.most(ofBands);
        return neighbours.isAlone() ? most : neighbours.max(Double.isNaN(most) ? Double.POSITIVE_INFINITY : most);
    }

    @Override
    public double thawingShare() {
        return ThawingError.STABILISED;
    }

    @Override
    public double change() {
        return change;
    }

    @Override
    public void exchange(StateExchange state) {
        start.exchange(state.of("start"));
        end.exchange(state.of("end"));
        begun.load(start);
        exchange(state, "start-flows", startFlows);
        exchange(state, "end-flows", endFlows);
        exchange(state, "taken", taken);
        intake.exchange(state.of("intake"));
        length = state.number("length", length);
        stagesDone = state.whole("stages", stagesDone);
    }

    private void exchange(StateExchange state, String name, double[][] parts) {
        state.nodes(name, bands.rows(parts), Precision.DOUBLE, network.columns(), network.rows());
    }

    /** Stages of all steps so far. */
    @Override
    public double work() {
        return stagesDone;
    }

    @Override
    public void look(double share, PlateState into) {
        into.copyFrom(end);
        if (share < 1) {
            double[] now = new double[bands.largest()];
            for (int band = 0; band < taken.length; band++) {
                for (int k = 0; k < taken[band].length; k++) {
                    now[k] = StageLoops.cubic(
                            share, taken[band][k], length * startFlows[band][k], length * endFlows[band][k]);
                }
                next.take(band, begun, now, inverse[band]);
            }
            next.store(into);
        }
    }

    @Override
    public double[] entered() {
        return intake.by(1);
    }

    @Override
    public double[] enteredBy(double share) {
        return intake.by(share);
    }
}
