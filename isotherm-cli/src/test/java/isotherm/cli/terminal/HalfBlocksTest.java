package isotherm.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.expression.Expression;
import isotherm.io.resample.Plate;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Output;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.plan.Plan;
import isotherm.sim.Schedule;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfBlocksTest {
    private static List<String> lines(double width, double height, String formula, int columns) {
        Scenario scenario = Scenario.on(Grid.ofCells(width, height, 40, 40))
                .initial(Initial.formula(Expression.parse(formula)))
                .build();
        Plan plan = Plan.of(scenario);
        HalfBlocks blocks = new HalfBlocks(Plate.of(plan), new Output.Range(0, 1), columns);
        Simulation.of(plan, Execution.auto())
                .observe(Schedule.atEnd(plan), blocks)
                .run();
        return blocks.text().lines().toList();
    }

    private static String plain(String line) {
        return line.replaceAll("\u001b\\[[0-9;]*m", "");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 80, 48, 24", "2, 1, 80, 48, 12", "1, 2, 80, 24, 24", "1, 1, 20, 20, 10", "100, 1, 80, 48, 1"})
    void thePlateIsTrueToScale(double width, double height, int terminal, int columns, int rows) {
        List<String> lines = lines(width, height, "0", terminal);
        assertThat(lines)
                .hasSize(rows)
                .allSatisfy(line -> assertThat(plain(line)).isEqualTo("\u2580".repeat(columns)));
    }

    /** Inferno goes from black to pale yellow. */
    @Test
    void topIsUpAndTheColoursEndWithTheLine() {
        List<String> lines = lines(1, 1, "2*y - 0.5", 80);
        assertThat(lines.getFirst()).startsWith("\u001b[38;2;252;255;164m\u001b[48;2;252;255;164m\u2580");
        assertThat(lines.getLast()).startsWith("\u001b[38;2;0;0;4m\u001b[48;2;0;0;4m\u2580");
        assertThat(lines).allSatisfy(line -> assertThat(line).endsWith("\u001b[0m"));
    }

    @Test
    void leftIsLeft() {
        String line = lines(1, 1, "2*x - 0.5", 80).getFirst();
        assertThat(line).startsWith("\u001b[38;2;0;0;4m").contains("\u001b[48;2;252;255;164m\u2580\u001b[0m");
    }

    @ParameterizedTest
    @CsvSource({"xterm, '', true", "xterm, 1, false", "dumb, '', false"})
    void coloursAreForThoseWhoWantThem(String terminal, String noColour, boolean colours) {
        Screen screen = Screen.of(Map.of("TERM", terminal, "NO_COLOR", noColour, "ISOTHERM_TERMINAL", "out err 93"));
        assertThat(screen.colours()).isEqualTo(colours);
        assertThat(screen.columns()).isEqualTo(93);
        assertThat(screen.graphics()).isFalse();
    }

    /** A hole in the upper right quarter: where it is the terminal's own ground shows, and it spoils no range. */
    @Test
    void holesAreNotDrawn() {
        Region hole = new Region("hole", new Shape.Rectangle(0.5, 0.5, 1, 1), null, null, null, null, true);
        Plan plan =
                Plan.of(Scenario.on(Grid.ofCells(1, 1, 40, 40)).regions(hole).build());
        HalfBlocks blocks = new HalfBlocks(Plate.of(plan), null, 80);
        Simulation.of(plan, Execution.auto())
                .observe(Schedule.atEnd(plan), blocks)
                .run();
        List<String> lines = blocks.text().lines().toList();
        assertThat(plain(lines.getFirst())).isEqualTo("\u2580".repeat(24) + " ".repeat(24));
        assertThat(plain(lines.getLast())).isEqualTo("\u2580".repeat(48));
        assertThat(lines.getFirst()).contains("\u001b[0m ").doesNotContain("NaN");
    }
}
