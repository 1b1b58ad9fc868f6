package isotherm.web.live;

import isotherm.field.Snapshot;
import isotherm.io.plot.Plot;
import isotherm.io.plot.PlotStyle;
import isotherm.io.raster.Canvas;
import isotherm.io.report.RunJson;
import isotherm.io.resample.Plate;
import isotherm.plan.Plan;
import isotherm.sim.RunReport;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A scenario and its run, as people who look at it want them: it runs, stands, goes on a step, begins anew. Another scenario takes its place while it
 * runs; its run then begins at the start and goes as fast as it can to the time at which the last one was, so what is seen is what
 * {@code isotherm run} would compute. Any thread may call.
 */
public final class LivePlate implements AutoCloseable {
    private final Planner planner;
    private final Newest<byte[]> frames = new Newest<>();
    private final Newest<String> notes = new Newest<>();
    private String toml;
    private Planner.Planned planned;
    private Pace pace;
    private LiveRun run;

    /**
     * A plate that stands at its start.
     *
     * @throws isotherm.io.toml.ScenarioException where it is no scenario
     */
    public LivePlate(String toml, Planner planner) {
        this.planner = planner;
        this.toml = toml;
        this.planned = planner.plan(toml);
        this.pace = new Pace(Rates.of(planned.plan()).usual());
        this.run = new LiveRun(planned.plan(), pace, frames, 0);
        run.start();
    }

    /** What it looks like, in the bytes of {@link Frame}. */
    public Newest<byte[]> frames() {
        return frames;
    }

    /** Hears, in words without meaning, of every change that is not seen in a frame: another scenario, pace, or end. */
    public Newest<String> notes() {
        return notes;
    }

    public synchronized String toml() {
        return toml;
    }

    public synchronized Plan plan() {
        return planned.plan();
    }

    public synchronized boolean isRunning() {
        return pace.goes() && !run.hasEnded();
    }

    /**
     * Puts another scenario in its place.
     *
     * @throws isotherm.io.toml.ScenarioException where it is none; the old one then stays
     */
    public synchronized void scenario(String text) throws InterruptedException {
        Planner.Planned next = planner.plan(text);
        double reached = run.failure() == null ? time() : 0;
        toml = text;
        planned = next;
        begin(Math.min(reached, next.plan().duration()), pace.goes());
    }

    private double time() throws InterruptedException {
        return run.ask(Snapshot::time);
    }

    private void begin(double replayed, boolean goes) {
        run.close();
        Pace fresh = new Pace(pace.rate());
        if (goes) {
            fresh.go();
        }
        pace = fresh;
        run = new LiveRun(planned.plan(), pace, frames, replayed);
        run.start();
        notes.put("begun");
    }

    /** Lets it go on; from its start where it has ended. */
    public synchronized void run() {
        if (run.hasEnded()) {
            begin(0, true);
            return;
        }
        run.tell(pace::go);
        notes.put("runs");
    }

    /** Lets it stand. */
    public synchronized void pause() {
        run.tell(pace::stand);
        notes.put("stands");
    }

    /** Lets it go on by one step that can be looked at. */
    public synchronized void step() {
        run.tell(pace::step);
        notes.put("steps");
    }

    /** Begins anew, and stands. */
    public synchronized void reset() {
        begin(0, false);
    }

    /**
     * Sets the pace.
     *
     * @param rate seconds of the plate in a second of the clock; infinite for as fast as it goes
     * @throws IllegalArgumentException where it is not positive
     */
    public synchronized void rate(double rate) {
        if (!(rate > 0)) {
            throw new IllegalArgumentException("a pace must be positive, was " + rate);
        }
        run.tell(() -> pace.rate(rate));
        notes.put("paced");
    }

    /** What the page must know to draw it. */
    public synchronized String card() {
        return PlateCard.json(planned, run.range(), pace.rate());
    }

    /** The plate as it is, as the interface gives it. */
    public String state() throws InterruptedException {
        LiveRun now;
        boolean running;
        synchronized (this) {
            now = run;
            running = isRunning();
        }
        return now.state().json(running);
    }

    /** Why the run broke off; null where it did not. */
    public synchronized @Nullable String trouble() {
        RuntimeException failure = run.failure();
        return failure == null ? null : Objects.toString(failure.getMessage(), "the run broke off");
    }

    /** What the run found, as {@code run --json} prints it; null before its end. */
    public @Nullable String result() throws InterruptedException {
        LiveRun now;
        List<String> weather;
        synchronized (this) {
            now = run;
            weather = planned.weather();
        }
        RunReport report = now.report();
        return report == null ? null : RunJson.text(report, weather, null);
    }

    /** A picture of the plate as it is, as one would print it. */
    public Canvas picture() throws InterruptedException {
        Plan plan = plan();
        PlotStyle style = PlotStyle.of(plan.scenario().title())
                .over(plan.scenario().output().range())
                .outlined(plan.scenario().output().outlines());
        Function<Snapshot, Canvas> draw = snapshot -> Plot.of(snapshot, style, Plate.of(plan));
        LiveRun now;
        synchronized (this) {
            now = run;
        }
        return now.ask(draw);
    }

    @Override
    public synchronized void close() {
        run.close();
    }
}
