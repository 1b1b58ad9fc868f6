package isotherm.io.report;

import static isotherm.io.report.Figures.counted;
import static isotherm.io.report.Figures.number;

import isotherm.check.GridFit;
import isotherm.convergence.Accuracy;
import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.model.Method;
import isotherm.model.Timing;
import isotherm.plan.Advice;
import isotherm.plan.Plan;
import isotherm.plan.SourceHeat;
import isotherm.predict.Prediction;
import isotherm.sim.AvailableMemory;
import java.util.List;
import java.util.Locale;

/** A plan for people. */
public final class PlanText {
    private static final double MEBI = 1 << 20;

    private final Plan plan;
    private final StringBuilder text = new StringBuilder();

    private PlanText(Plan plan) {
        this.plan = plan;
    }

    public static String of(
            Plan plan,
            List<String> weather,
            List<Prediction> methods,
            Accuracy accuracy,
            long availableBytes,
            List<String> warnings) {
        PlanText written = new PlanText(plan);
        written.question();
        weather.forEach(each -> written.line("weather", each));
        written.steps();
        written.accuracy(accuracy);
        SourceHeat.of(plan).forEach(written::source);
        written.line("memory", memory(plan, availableBytes));
        written.fit(GridFit.of(plan.scenario()));
        Prediction.faster(methods).forEach(each -> written.line("cheaper", each));
        Advice.cheaper(plan).forEach(each -> written.line("cheaper", each));
        warnings.forEach(each -> written.line("warning", each));
        written.table(methods);
        return written.text.toString();
    }

    private void line(String label, String value) {
        text.append(String.format(Locale.ROOT, "%-10s %s%n", Visible.line(label), Visible.line(value)));
    }

    private void question() {
        Grid grid = plan.grid();
        String cells = grid.isSquare() ? "square cells" : grid.isEven() ? "oblong cells" : "graded";
        line("scenario", plan.scenario().title());
        line(
                "grid",
                String.format(
                        Locale.ROOT,
                        "%d x %d nodes, %s x %s m, %s%s",
                        grid.columns(),
                        grid.rows(),
                        number(grid.x().length()),
                        number(grid.y().length()),
                        cells,
                        grid.isEven() ? "" : ": " + range(grid.x()) + " by " + range(grid.y()) + " m"));
    }

    private static String range(Axis axis) {
        return number(axis.shortestCell(), 3) + " to " + number(axis.longestCell(), 3);
    }

    private void steps() {
        String by = Advice.limit(plan);
        line(
                "limit",
                "an explicit step of " + number(plan.stepLimit()) + " s: beyond it "
                        + (by.isEmpty() ? "a node" : by + ",") + " would overshoot its neighbours");
        line("method", Advice.choice(plan));
        switch (plan.method()) {
            case EXPLICIT ->
                line(
                        "step",
                        String.format(
                                Locale.ROOT,
                                "%s s, %.1f %% of the limit, %s to t = %s s",
                                number(plan.dt()),
                                100 * plan.dt() / plan.stepLimit(),
                                counted(plan.steps(), "step"),
                                number(plan.duration())));
            case STEADY -> line("step", "none: straight to the steady state");
            case SPECTRAL, EXPONENTIAL ->
                line("step", "none: straight to each output, to t = " + number(plan.duration()) + " s");
            case STABILISED, IMPLICIT, AUTO -> line("step", ownSteps());
        }
    }

    private void source(SourceHeat heat) {
        String both = Double.isNaN(heat.power())
                ? "varies, on "
                : number(heat.power()) + " W/m, " + number(heat.density()) + " W/m^3 on ";
        line("source", "\"" + heat.region() + "\": " + both + number(heat.area()) + " m^2");
    }

    /** Those of a method that can choose them. */
    private String ownSteps() {
        String end = " to t = " + number(plan.duration()) + " s";
        return plan.scenario().timing().step() instanceof Timing.Step.Given
                ? number(plan.dt()) + " s, as the scenario says, " + counted(plan.steps(), "step") + end
                : "chosen by the " + plan.method().word() + " method for the tolerance, "
                        + number(plan.scenario().tolerance()) + " of the range of temperatures," + end;
    }

    private void accuracy(Accuracy accuracy) {
        double mode = plan.slowestModeError();
        if (!Double.isNaN(mode)) {
            line("error", number(100 * mode, 2) + " % of the slowest mode's decay");
        }
        String where = plan.scenario().probes().isEmpty() ? "over the plate" : "at the probes";
        if (!Double.isNaN(accuracy.kelvin())) {
            line("error", error(accuracy) + " K " + where + ", " + order(accuracy) + " on " + grids(accuracy));
        } else {
            line("error", "not given: " + accuracy.why());
        }
    }

    private static String error(Accuracy accuracy) {
        return (accuracy.bound() ? "at most about " : "about ") + figure(accuracy.kelvin());
    }

    private static String order(Accuracy accuracy) {
        return Double.isNaN(accuracy.order()) ? "no order seen" : "order " + figure(accuracy.order()) + " seen";
    }

    /** Three grids by their spacing, in parts of the scenario's. */
    private static String grids(Accuracy accuracy) {
        double finest = accuracy.finest();
        return "grids of " + figure(4 * finest) + ", " + figure(2 * finest) + " and " + figure(finest)
                + " times its spacing";
    }

    private static String memory(Plan plan, long availableBytes) {
        String available = availableBytes == AvailableMemory.UNKNOWN
                ? ""
                : String.format(Locale.ROOT, " of %.0f MiB available", availableBytes / MEBI);
        return String.format(Locale.ROOT, "%.1f MiB%s", plan.memoryBytes() / MEBI, available);
    }

    private void fit(GridFit fit) {
        for (GridFit.Misfit misfit : fit.misfits()) {
            line(
                    "moved",
                    misfit.what() + " at " + (misfit.alongX() ? "x" : "y") + " = " + number(misfit.place())
                            + " m lies between grid lines and moves by " + number(misfit.moved(), 3) + " m");
        }
        if (!fit.misfits().isEmpty()) {
            line("fits", fit.fits() + " would fit");
        }
        for (String region : fit.curved()) {
            line("steps", "cells follow the border of \"" + region + "\" in steps");
        }
    }

    private void table(List<Prediction> methods) {
        text.append(String.format(Locale.ROOT, "%n%-12s%10s%10s%12s   %s%n", "method", "steps", "seconds", "work", ""));
        for (Prediction row : methods) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-12s%10s%10s%12s   %s%n",
                    row.method().word(),
                    row.possible() ? count(row) : "-",
                    !row.possible() ? "-" : Double.isNaN(row.seconds()) ? "not tried" : figure(row.seconds()),
                    row.possible() ? figure(row.work()) : "-",
                    (row.chosen() ? "chosen: " : row.possible() ? "" : "no: ") + row.why()));
        }
        text.append("work: counted in explicit updates of all nodes, the same on every machine\n");
    }

    private static String count(Prediction row) {
        return row.method() == Method.STEADY ? "1" : number(Math.rint(row.steps()));
    }

    private static String figure(double value) {
        return number(value, 2);
    }
}
