package isotherm.cli.terminal;

import isotherm.io.checkpoint.RunCheckpoints;
import org.jline.utils.Signals;

/** SIGUSR1 asks a run for a checkpoint, where the system has that signal. */
public final class CheckpointSignal {
    private CheckpointSignal() {}

    public static void to(RunCheckpoints checkpoints) {
        Signals.register("USR1", checkpoints::ask);
    }
}
