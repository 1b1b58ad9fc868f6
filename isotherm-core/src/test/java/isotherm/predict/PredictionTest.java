package isotherm.predict;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.MethodTable;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PredictionTest {
    private static Scenario freezing(Timing timing) {
        Boundary film = new Boundary.Convection(new Signal.Constant(5), new Signal.Sinusoid(2, 14, 3e6, 0));
        Boundary insulated = new Boundary.Insulated();
        return Scenario.on(Grid.ofCells(1, 1, 8, 8))
                .material(Material.of(1.8, 1900, 1300).thawing(new LatentHeat(9e7, -0.5, 0)))
                .edges(new Edges(insulated, insulated, insulated, film))
                .initial(Initial.uniform(4))
                .timing(timing)
                .tolerance(1e-4)
                .build();
    }

    /** A clock would cut the first of them elsewhere: its code is cold. */
    @Test
    void trialsAreCutByCountedWork() {
        for (Method method : List.of(Method.EXPLICIT, Method.STABILISED, Method.IMPLICIT)) {
            Plan plan = Plan.of(freezing(Timing.until(6e6).by(method)));
            double nodes = plan.grid().nodes();
            double whole = MethodTable.updates(plan, 1, 1) * nodes;
            double budget = 150 * whole;
            List<Trial> trials = IntStream.range(0, 3)
                    .mapToObj(k -> Trial.counted(plan, Execution.auto(), budget))
                    .toList();
            Trial first = trials.getFirst();
            assertThat(first.isWhole()).as(method.word()).isFalse();
            assertThat(MethodTable.updates(plan, first.steps(), first.work()) * nodes)
                    .isGreaterThanOrEqualTo(budget);
            for (Trial other : trials) {
                assertThat(other.steps()).isEqualTo(first.steps());
                assertThat(other.work()).isEqualTo(first.work());
                assertThat(other.share()).isEqualTo(first.share());
                assertThat(other.secondsPerWork()).isNaN();
            }
        }
    }

    /** What is shown beside seconds are the counts by which the method was chosen. */
    @Test
    void stepsAndWorkAreThoseOfTheTable() {
        Plan plan = Plan.of(freezing(Timing.until(6e6)));
        List<Prediction> shown = Prediction.byTrial(plan, Execution.auto());
        List<MethodTable.Row> rows = plan.methods().rows();
        assertThat(shown.stream().map(Prediction::steps).toList())
                .isEqualTo(rows.stream().map(MethodTable.Row::steps).toList());
        assertThat(shown.stream().map(Prediction::work).toList())
                .isEqualTo(rows.stream().map(MethodTable.Row::work).toList());
    }

    /** A plate of which hardly a node thaws has its predictions too. */
    @Test
    void aPocketThatThawsIsForetold() {
        Scenario ground = freezing(Timing.until(6e7));
        Region pocket = Region.of(
                "pocket",
                new Shape.Rectangle(0.49, 0.49, 0.51, 0.51),
                Material.of(1.8, 1900, 1300).thawing(new LatentHeat(9e7, -0.5, 0)));
        Scenario spot = Scenario.on(Grid.ofCells(1, 1, 64, 64))
                .material(Material.of(1.8, 1900, 1300))
                .regions(pocket)
                .edges(ground.edges())
                .initial(Initial.uniform(4))
                .timing(ground.timing())
                .tolerance(1e-4)
                .build();
        for (Prediction row : Prediction.byTrial(Plan.of(spot), Execution.auto())) {
            assertThat(row.possible() && !(row.steps() > 0 && row.seconds() > 0))
                    .as(row.method().word())
                    .isFalse();
        }
    }

    @Test
    void fasterMethodsAreNamed() {
        Prediction chosen = new Prediction(Method.IMPLICIT, true, true, 1, 1, 6, 100, true, "");
        Prediction fast = new Prediction(Method.STABILISED, false, true, 1, 1, 2, 20, true, "");
        Prediction untried = new Prediction(Method.SPECTRAL, false, true, 1, 1, Double.NaN, 50, true, "");
        Prediction cannot = new Prediction(Method.STEADY, false, false, 1, 1, 0.1, 1, true, "");
        Prediction inaccurate = new Prediction(Method.EXPLICIT, false, true, 1, 1, 0.1, 1, false, "");
        assertThat(Prediction.faster(List.of(chosen, fast, untried, cannot, inaccurate)))
                .containsExactly(
                        "method = \"stabilised\" takes about 3.0 times less time",
                        "method = \"spectral\" takes about 2.0 times less work");
    }

    /** What was chosen has the least counted work: a clock on this machine says nothing against it. */
    @Test
    void noSecondsSpeakAgainstTheTable() {
        Prediction chosen = new Prediction(Method.EXPLICIT, true, true, 1, 1, 6, 100, true, "");
        Prediction quick = new Prediction(Method.IMPLICIT, false, true, 1, 1, 2, 300, true, "");
        assertThat(Prediction.faster(List.of(chosen, quick))).isEmpty();
    }
}
