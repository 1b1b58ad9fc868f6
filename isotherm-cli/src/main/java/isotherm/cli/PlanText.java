package isotherm.cli;

import static isotherm.cli.RunText.number;

import isotherm.plan.Plan;
import isotherm.sim.AvailableMemory;
import isotherm.sim.Prediction;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan for people. */
final class PlanText {
    private static final double MEBI = 1 << 20;

    private PlanText() {}

    static String of(Plan plan, Prediction prediction, long availableBytes, List<String> warnings) {
        String shape = plan.grid().isSquare() ? "square cells" : "oblong cells";
        String available = availableBytes == AvailableMemory.UNKNOWN
                ? ""
                : String.format(Locale.ROOT, " of %.0f MiB available", availableBytes / MEBI);
        String text = String.format(
                Locale.ROOT,
                """
                scenario   %s
                grid       %d x %d nodes, %s x %s m, %s
                limit      a step of %s s: beyond it a node would overshoot its neighbours
                step       %s s, %.1f %% of the limit, %d steps to t = %s s
                memory     %.1f MiB%s

                method        steps     seconds   error of the slowest mode's decay
                %-10s %8d  %10s   %s%%   chosen: %s
                """,
                plan.scenario().title(),
                plan.grid().columns(),
                plan.grid().rows(),
                number(plan.grid().x().length()),
                number(plan.grid().y().length()),
                shape,
                number(plan.stepLimit()),
                number(plan.dt()),
                100 * plan.dt() / plan.stepLimit(),
                plan.steps(),
                number(plan.duration()),
                plan.memoryBytes() / MEBI,
                available,
                prediction.method(),
                prediction.steps(),
                Double.isNaN(prediction.seconds())
                        ? "not tried"
                        : String.format(Locale.ROOT, "%.2g", prediction.seconds()),
                String.format(Locale.ROOT, "%.2g", 100 * prediction.relativeError()),
                prediction.why());
        return text + warnings.stream().map(each -> "warning    " + each + "\n").collect(Collectors.joining());
    }
}
