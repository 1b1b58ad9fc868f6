package isotherm.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.number.Digits;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StepChoiceTest {
    private static final Pattern NEAREST = Pattern.compile("the nearest that does is (\\S+) s");

    @Test
    void aStepAboveTheLimitIsRefusedWithTheLimit() {
        assertThatThrownBy(() -> StepChoice.of(Timing.steps(10).inStepsOf(0.25 * (1 + 1e-11)), 0.25))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above the limit")
                .hasMessageContaining("0.25 s");
        assertThat(StepChoice.of(Timing.steps(10).inStepsOf(0.25 * (1 + 1e-13)), 0.25)
                        .steps())
                .isEqualTo(10);
    }

    @Test
    void aStepThatAlmostDividesIsRefused() {
        assertThatThrownBy(() -> StepChoice.of(Timing.until(1).inStepsOf((1 + 1e-7) / 3), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not divide");
        assertThat(StepChoice.of(Timing.until(1).inStepsOf((1 + 1e-12) / 3), 1).steps())
                .isEqualTo(3);
    }

    @Test
    void aSpacingWhoseSquareIsNoNumberIsRefused() {
        for (double spacing : new double[] {1e-300, 1e300}) {
            Scenario scenario = Scenario.on(Grid.ofNodes(5, 5, spacing)).build();
            assertThatThrownBy(() -> Plan.of(scenario))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("spacing is too small or too large")
                    .hasMessageContaining(Digits.of(spacing) + " m by ");
        }
    }

    /** The published disc stands exactly on the limit, which rounding must not turn into a refusal. */
    @Test
    void aStepExactlyOnTheLimitIsTaken() {
        Plan plan = Plan.of(Scenario.on(Grid.ofNodes(2002, 2002, 0.01))
                .material(Material.ofDiffusivity(0.5))
                .timing(Timing.steps(500).inStepsOf(5e-5))
                .build());
        assertThat(plan.stepLimit()).isCloseTo(5e-5, within(1e-16));
        assertThat(plan.dt()).isEqualTo(5e-5);
    }

    @Test
    void theLimitOfOblongCells() {
        Plan plan = Plan.of(Scenario.on(Grid.ofCells(1, 1, 10, 20))
                .material(Material.of(3, 2, 5))
                .build());
        assertThat(plan.stepLimit()).isCloseTo(1 / (2 * 0.3 * (100 + 400)), within(1e-17));
    }

    @Test
    void automaticStepsAreTheLargestThatDivideAndStayBelowNineTenthsOfTheLimit() {
        Random random = new Random(3);
        for (int k = 0; k < 1000; k++) {
            double limit = Math.exp(random.nextDouble(-20, 10));
            double until = Math.exp(random.nextDouble(-20, 10)) * 10;
            StepChoice choice = StepChoice.of(Timing.until(until), limit);
            assertThat(choice.duration()).isEqualTo(until);
            assertThat(choice.dt() * choice.steps()).isCloseTo(until, within(1e-12 * until));
            assertThat(choice.dt()).isLessThanOrEqualTo(0.9 * limit * (1 + 1e-15));
            if (choice.steps() > 1) {
                assertThat(until / (choice.steps() - 1)).isGreaterThan(0.9 * limit * (1 - 1e-15));
            }
        }
    }

    @Test
    void automaticStepsOfAGivenNumber() {
        StepChoice choice = StepChoice.of(Timing.steps(7), 2);
        assertThat(choice).isEqualTo(new StepChoice(1.8, 7, 7 * 1.8));
    }

    @Test
    void aStepThatDoesNotDivideIsAnsweredWithTheNearestThatDoes() {
        assertThatThrownBy(() -> StepChoice.of(Timing.until(10).inStepsOf(3), 100))
                .hasMessage("step 3 s does not divide until = 10 s; the nearest that does is 3.3333333333333335 s");
        assertThatThrownBy(() -> StepChoice.of(Timing.until(10).inStepsOf(3), 3.2))
                .as("the nearer one is above the limit")
                .hasMessageContaining("is 2.5 s");
        assertThatThrownBy(() -> StepChoice.of(Timing.until(1).inStepsOf(5), 100))
                .hasMessageContaining("is 1 s");
    }

    @Test
    void theNearestIsAcceptedWhenItIsTaken() {
        Random random = new Random(11);
        int refused = 0;
        for (int k = 0; k < 1000; k++) {
            double until = Math.exp(random.nextDouble(-5, 10));
            double step = until / (1 + 50 * random.nextDouble());
            double limit = step * (1 + random.nextDouble());
            try {
                StepChoice.of(Timing.until(until).inStepsOf(step), limit);
            } catch (IllegalArgumentException e) {
                refused++;
                Matcher nearest = NEAREST.matcher(e.getMessage());
                assertThat(nearest.find()).as(e.getMessage()).isTrue();
                double proposed = Double.parseDouble(nearest.group(1));
                StepChoice choice = StepChoice.of(Timing.until(until).inStepsOf(proposed), limit);
                assertThat(choice.dt()).isEqualTo(proposed);
            }
        }
        assertThat(refused).isGreaterThan(900);
    }

    @Test
    void stepsBeyondCountingAreRefused() {
        assertThatThrownBy(() -> StepChoice.of(Timing.until(1e300), 1e-3)).hasMessageContaining("counted exactly");
    }

    @Test
    void timeIsAProductAndExactAtTheEnd() {
        Plan plan = Plan.of(Scenario.on(Grid.ofNodes(5, 5, 1))
                .timing(Timing.until(0.7).inStepsOf(0.1))
                .build());
        assertThat(plan.steps()).isEqualTo(7);
        assertThat(plan.timeAfter(7)).isEqualTo(0.7);
        assertThat(plan.timeAfter(3)).isEqualTo(3 * 0.1);
    }
}
