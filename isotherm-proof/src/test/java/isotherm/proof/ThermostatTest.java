package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Thermostat;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.RunReport;
import isotherm.sim.Schedule;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A block that conducts so well that it has one temperature, heated by a thermostat and cooled by air: it follows exponentials, so that the
 * moments at which the thermostat switches are known.
 */
class ThermostatTest {
    private static final double SIDE = 0.1;
    private static final double CAPACITY = 1e6;
    private static final double FILM = 25;
    private static final double AIR = 5;
    private static final double SOURCE = 4e4;
    private static final double EVERY = 7;
    private static final double UNTIL = 7 * 400;
    private static final double ON_BELOW = 19;
    private static final double OFF_ABOVE = 21;
    /** The time constant, in seconds, and what the source adds in the end, in kelvin. */
    private static final double DECAY = CAPACITY * SIDE / (4 * FILM);

    private static final double RISE = SOURCE * SIDE / (4 * FILM);
    /** The block's middle is hotter than its rim by a small part of the difference to the air. */
    private static final double ONE_TEMPERATURE = 0.001;

    private static Scenario block(Method method) {
        Shape all = new Shape.Rectangle(0, 0, SIDE, SIDE);
        Thermostat thermostat = new Thermostat("middle", ON_BELOW, OFF_ABOVE, new Signal.Constant(SOURCE), EVERY);
        Timing timing = Timing.until(UNTIL).by(method);
        return Scenario.on(Grid.ofCells(SIDE, SIDE, 2, 2))
                .material(Material.of(5e4, 1000, CAPACITY / 1000))
                .edges(Edges.all(new Boundary.Convection(FILM, AIR)))
                .regions(new Region("heater", all, null, null, null, thermostat, false))
                .initial(Initial.uniform(AIR))
                .probes(new Probe("middle", SIDE / 2, SIDE / 2))
                .timing(method == Method.EXPLICIT ? timing.inStepsOf(EVERY / 640) : timing)
                .tolerance(1e-6)
                .output(Output.none().at(new Output.Rhythm.EverySeconds(EVERY)))
                .build();
    }

    /** When the source is switched, and the temperature at each look. */
    private record Course(List<Double> switched, List<Double> temperatures, double heated) {
        Course() {
            this(new ArrayList<>(), new ArrayList<>(), 0);
        }

        /** From one look to the next along an exponential. */
        static Course exact() {
            Course course = new Course();
            double now = AIR;
            boolean on = false;
            double heated = 0;
            double nearest = Double.POSITIVE_INFINITY;
            for (int look = 0; look * EVERY <= UNTIL; look++) {
                if (look > 0) {
                    double target = AIR + (on ? RISE : 0);
                    now = target + (now - target) * Math.exp(-EVERY / DECAY);
                    heated += on ? EVERY : 0;
                }
                course.temperatures.add(now);
                nearest = Math.min(nearest, Math.abs(now - (on ? OFF_ABOVE : ON_BELOW)));
                boolean after = now < ON_BELOW || (on && now <= OFF_ABOVE);
                if (after != on) {
                    course.switched.add(look * EVERY);
                }
                on = after;
            }
            assertThat(nearest).as("at each look it is clear what follows").isGreaterThan(2 * ONE_TEMPERATURE);
            return new Course(course.switched, course.temperatures, heated * SOURCE * SIDE * SIDE);
        }

        static Course of(Plan plan) {
            Course course = new Course();
            boolean[] on = {false};
            RunReport report = Simulation.of(plan, Execution.auto())
                    .observe(Schedule.everySeconds(plan, EVERY), state -> {
                        course.temperatures.add(state.atPlace(SIDE / 2, SIDE / 2));
                        boolean now = state.accounts().flows().source(0) > 0;
                        if (now != on[0]) {
                            course.switched.add(state.time());
                        }
                        on[0] = now;
                    })
                    .run();
            return new Course(
                    course.switched, course.temperatures, report.heat().energy().sources());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT"})
    void switchesWhenTheExponentialsDo(Method method) {
        Course exact = Course.exact();
        Course found = Course.of(Plan.of(block(method)));
        System.out.printf(
                Locale.ROOT,
                "thermostat, %s: switched %d times, %d expected; %.6g J/m given, %.6g expected%n  at %s s%n",
                method.word(),
                found.switched.size(),
                exact.switched.size(),
                found.heated,
                exact.heated,
                found.switched);
        assertThat(exact.switched).hasSizeGreaterThan(10);
        double worst = 0;
        for (int look = 0; look < exact.temperatures.size(); look++) {
            worst = Math.max(worst, Math.abs(found.temperatures.get(look) - exact.temperatures.get(look)));
        }
        Measured.absolute("thermostat, " + method.word() + ", K", worst, 0, ONE_TEMPERATURE);
        assertThat(found.switched).hasSameSizeAs(exact.switched);
        for (int k = 0; k < exact.switched.size(); k++) {
            assertThat(found.switched.get(k)).isCloseTo(exact.switched.get(k), within(1e-6));
        }
        Measured.relative("thermostat, " + method.word() + ", heat", found.heated, exact.heated, 1e-9);
    }

    @ParameterizedTest
    @EnumSource(names = {"SPECTRAL", "STEADY"})
    void otherMethodsSayThatTheyTakeNone(Method method) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plan.of(block(method)))
                .withMessageContaining("thermostat");
    }
}
