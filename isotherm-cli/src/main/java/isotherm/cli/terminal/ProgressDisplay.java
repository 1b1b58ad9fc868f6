package isotherm.cli.terminal;

import isotherm.sim.BlockListener;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar with rate and time left, on standard error, for what takes long enough to watch. */
public final class ProgressDisplay implements BlockListener, AutoCloseable {
    /** A run that ends sooner needs no bar. */
    private static final long PATIENCE_NS = 300_000_000;

    private static final int REFRESH_MS = 200;

    private final boolean shown;
    private final String task;
    private final String things;
    private final long begin = System.nanoTime();
    private @Nullable ProgressBar bar;

    private ProgressDisplay(boolean shown, String task, String things) {
        this.shown = shown;
        this.task = task;
        this.things = things;
    }

    /** A display that shows something only to a person at a terminal. */
    public static ProgressDisplay on(Screen screen, boolean quiet) {
        return of(screen, quiet, "solving", "steps");
    }

    /**
     * The same of other work.
     *
     * @param things that are counted
     */
    public static ProgressDisplay of(Screen screen, boolean quiet, String task, String things) {
        return new ProgressDisplay(screen.errIsTerminal() && !quiet, task, things);
    }

    @Override
    public void block(long done, long steps) {
        if (!shown) {
            return;
        }
        ProgressBar current = bar;
        if (current == null) {
            if (System.nanoTime() - begin < PATIENCE_NS || done == steps) {
                return;
            }
            current = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(steps)
                    .setUnit(" " + things, 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(REFRESH_MS)
                    .showSpeed()
                    .startsFrom(0, java.time.Duration.ofNanos(System.nanoTime() - begin))
                    .build();
            bar = current;
        }
        current.stepTo(done);
    }

    /** Takes the bar away, before something else is printed. */
    public void finish() {
        ProgressBar current = bar;
        bar = null;
        if (current != null) {
            current.close();
        }
    }

    @Override
    public void close() {
        finish();
    }
}
