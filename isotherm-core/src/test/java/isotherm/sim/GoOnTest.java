package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.expression.Expression;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.model.Precision;
import isotherm.model.Probe;
import isotherm.model.Reach;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Thermostat;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.state.MemoryState;
import isotherm.state.WrongStateException;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A run that is interrupted, and goes on from its state in another simulation, ends as one that never was. */
class GoOnTest {
    private static final double SECONDS = 2400;
    private static final Output OFTEN = Output.none().at(new Output.Rhythm.EverySeconds(400));

    private static final int PIECES = 5;

    private static Signal formula(String text) {
        return new Signal.Formula(Expression.parse(text));
    }

    private static Scenario.Builder plain() {
        return Scenario.on(Grid.ofCells(0.3, 0.2, 30, 20))
                .material(new Material("brick", 0.8, 1800, 900))
                .initial(Initial.uniform(5))
                .edges(new Edges(
                        new Boundary.Insulated(),
                        new Boundary.Fixed(12),
                        new Boundary.Insulated(),
                        new Boundary.Fixed(new Signal.Constant(-3))))
                .probes(new Probe("A", 0.1, 0.1, 600))
                .reaches(new Reach("cold", Reach.Side.BELOW, 4, 0.15, 0.2, 0.15, 0, 0))
                .output(OFTEN);
    }

    private static Region square(String name, Material of, @Nullable Signal source, @Nullable Thermostat thermostat) {
        return new Region(name, new Shape.Rectangle(0.05, 0.05, 0.2, 0.12), of, null, source, thermostat, false);
    }

    /** Films and air that vary, a source that does. */
    private static Scenario.Builder wall() {
        return plain().regions(square("board", Material.of(0.1, 40, 1400), formula("300+200*sin(t/900)"), null))
                .edges(new Edges(
                        new Boundary.Convection(formula("20+5*sin(t/500)"), formula("8*cos(t/2000)")),
                        new Boundary.Fixed(formula("12+t/3000")),
                        new Boundary.Convection(7, 20),
                        new Boundary.Flux(30)));
    }

    private static Scenario.Builder switched() {
        Thermostat thermostat = new Thermostat("A", 6, 6.5, new Signal.Constant(9e4), 60);
        return plain().regions(square("heater", Material.of(1.4, 2000, 1000), null, thermostat))
                .edges(new Edges(
                        new Boundary.Convection(11, -5),
                        new Boundary.Fixed(5),
                        new Boundary.Insulated(),
                        new Boundary.Convection(6, 2)));
    }

    private static Scenario.Builder thawing() {
        return wall().material(Material.of(1.5, 1800, 1000).thawing(new LatentHeat(6e7, 4.5, 5.5)));
    }

    private static Scenario.Builder holed() {
        return wall().regions(
                        new Region("hole", new Shape.Circle(0.15, 0.1, 0.03), null, null, null, null, true),
                        new Region(
                                "held",
                                new Shape.Circle(0.05, 0.15, 0.02),
                                null,
                                formula("30*exp(-t/3000)"),
                                null,
                                null,
                                false));
    }

    private static Map<String, Scenario> plates() {
        Map<String, Scenario> plates = new LinkedHashMap<>();
        for (Method method : new Method[] {Method.EXPLICIT, Method.IMPLICIT, Method.STABILISED}) {
            Timing timing = Timing.until(SECONDS).by(method);
            plates.put(method + " plain", plain().timing(timing).build());
            plates.put(method + " wall", wall().timing(timing).build());
            plates.put(method + " switched", switched().timing(timing).build());
            plates.put(method + " thawing", thawing().timing(timing).build());
            plates.put(method + " holed", holed().timing(timing).build());
            plates.put(
                    method + " single",
                    wall().timing(timing).precision(Precision.SINGLE).build());
            plates.put(
                    method + " single thawing",
                    thawing().timing(timing).precision(Precision.SINGLE).build());
        }
        for (Method method : new Method[] {Method.IMPLICIT, Method.STABILISED}) {
            Timing steps = Timing.until(SECONDS).by(method).inStepsOf(120);
            plates.put(method + " in steps", wall().timing(steps).build());
            plates.put(method + " switched in steps", switched().timing(steps).build());
            plates.put(method + " thawing in steps", thawing().timing(steps).build());
        }
        plates.put(
                "spectral",
                plain().timing(Timing.until(SECONDS).by(Method.SPECTRAL)).build());
        plates.put(
                "exponential",
                switched().timing(Timing.until(SECONDS).by(Method.EXPONENTIAL)).build());
        return plates;
    }

    /** Runs until a block ends at or after a step, and gives the state there; null where the run came to its end. */
    private static @Nullable MemoryState until(Simulation simulation, long step, List<RunReport> ended) {
        List<MemoryState> states = new ArrayList<>();
        simulation.keepBy(new StateKeeper() {
            @Override
            public boolean isDue(long done) {
                return done >= step;
            }

            @Override
            public void keep(RunState state, boolean last) {
                if (states.isEmpty() && !state.isEnd()) {
                    MemoryState kept = MemoryState.keeping();
                    state.exchange(kept);
                    states.add(kept);
                    simulation.stop();
                }
            }
        });
        RunReport report = simulation.run();
        if (states.isEmpty()) {
            ended.add(report);
            return null;
        }
        assertThat(report.course().stopped()).isTrue();
        return states.getFirst();
    }

    private static RunReport inPieces(Plan plan, int pieces) {
        List<RunReport> ended = new ArrayList<>();
        MemoryState state = null;
        for (int piece = 1; ended.isEmpty(); piece++) {
            Execution how = new Execution(Execution.Kernel.SCALAR, Execution.Order.AUTO, 1 + piece % 2);
            Simulation simulation = Simulation.of(plan, how);
            // who looks at every step ends blocks everywhere, and so interrupts anywhere
            simulation.observe(piece % 2 == 0 ? Schedule.atEnd(plan) : Schedule.everySteps(plan, 1), snapshot -> {});
            if (state != null) {
                simulation.from(state.restoring());
            }
            state = until(simulation, Math.round((double) plan.steps() * piece / pieces), ended);
        }
        return ended.getFirst();
    }

    @Test
    void itEndsInTheSameBits() {
        plates().forEach((name, scenario) -> {
            Plan plan = Plan.of(scenario);
            RunReport whole = Simulation.of(plan, Execution.auto()).run();
            RunReport going = inPieces(plan, PIECES);
            assertThat(going.values()).as(name).isEqualTo(whole.values());
            assertThat(going.heat()).as(name).isEqualTo(whole.heat());
            assertThat(going.course()).as(name).isEqualTo(whole.course());
        });
    }

    /** What was seen by the end is where the second run begins, whose steps are the same. */
    @Test
    void aRunThatCameToItsEndGoesOn() {
        for (Method method : new Method[] {Method.EXPLICIT, Method.SPECTRAL}) {
            Plan twice =
                    Plan.of(plain().timing(Timing.until(2 * SECONDS).by(method).inStepsOf(40))
                            .build());
            Plan plan = Plan.of(plain().timing(Timing.until(SECONDS).by(method).inStepsOf(40))
                    .build());
            RunReport whole = Simulation.of(twice, Execution.auto()).run();
            MemoryState end = MemoryState.keeping();
            Simulation first = Simulation.of(plan, Execution.auto());
            first.keepBy(keeperAtEnd(end)).run();
            RunReport going =
                    Simulation.of(twice, Execution.auto()).from(end.restoring()).run();
            assertThat(going.course().time()).isEqualTo(2 * SECONDS);
            assertThat(going.values()).isEqualTo(whole.values());
            assertThat(going.heat()).isEqualTo(whole.heat());
        }
    }

    @Test
    void aStateBetweenTwoStepsIsRefused() {
        Plan plan = Plan.of(
                plain().timing(Timing.until(SECONDS).by(Method.EXPLICIT)).build());
        MemoryState end = MemoryState.keeping();
        Simulation.of(plan, Execution.auto()).keepBy(keeperAtEnd(end)).run();
        Plan other = Plan.of(plain().timing(Timing.until(1.0001 * SECONDS).by(Method.EXPLICIT))
                .build());
        assertThatThrownBy(() -> Simulation.of(other, Execution.auto())
                        .from(end.restoring())
                        .run())
                .isInstanceOf(WrongStateException.class)
                .hasMessage("it stands at t = 2400.0 s, between two steps of this run");
    }

    private static StateKeeper keeperAtEnd(MemoryState into) {
        return new StateKeeper() {
            @Override
            public boolean isDue(long step) {
                return false;
            }

            @Override
            public void keep(RunState state, boolean last) {
                assertThat(last && state.isEnd()).isTrue();
                state.exchange(into);
            }
        };
    }
}
