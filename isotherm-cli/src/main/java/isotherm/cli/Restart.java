package isotherm.cli;

import isotherm.cli.terminal.WrongInputException;
import isotherm.io.checkpoint.Checkpoint;
import isotherm.io.checkpoint.CheckpointException;
import isotherm.io.checkpoint.CheckpointFolder;
import isotherm.io.checkpoint.CheckpointHead;
import isotherm.io.disk.LocalDisk;
import isotherm.io.report.Figures;
import isotherm.io.scenario.QuestionKeys;
import isotherm.model.Method;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.state.WrongStateException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run that goes on from a checkpoint. */
final class Restart implements AutoCloseable {
    /** Steps divide a time when this close to a whole number of them, in parts of that number. */
    private static final double DIVIDES = 1e-9;

    private final Checkpoint checkpoint;
    private final CheckpointHead head;
    private final List<String> notes;

    private Restart(Checkpoint checkpoint, List<String> notes) {
        this.checkpoint = checkpoint;
        this.head = CheckpointHead.of(checkpoint);
        this.notes = notes;
    }

    /** From the newest checkpoint of an output folder that is whole. */
    static Restart newest(Path output) {
        List<String> damaged = new ArrayList<>();
        Checkpoint found = new CheckpointFolder(LocalDisk.DISK, output).newest(damaged);
        damaged.replaceAll(each -> each + "; the run goes on from " + found.file());
        return new Restart(found, damaged);
    }

    /** From a checkpoint that is named. */
    static Restart of(Path file) {
        return new Restart(Checkpoint.open(LocalDisk.DISK, file), List.of());
    }

    CheckpointHead head() {
        return head;
    }

    /** Where the run wrote, and writes on. */
    Path output() {
        return CheckpointFolder.outputOf(checkpoint.file());
    }

    /** What is to be said before. */
    List<String> notes() {
        return notes;
    }

    /**
     * The plan of what is asked now, in the steps in which the run was begun.
     *
     * @throws CheckpointException where that is another question, naming the keys that differ
     */
    Plan plan(Plan asked, CheckpointHead.Question now) {
        CheckpointHead.Stand stand = head.stand();
        List<String> differing = new QuestionKeys(now.keys(), now.files())
                .differing(head.question().keys(), head.question().files());
        if (!differing.isEmpty()) {
            throw new CheckpointException(checkpoint.file() + " is of another scenario: " + String.join(", ", differing)
                    + (differing.size() == 1 ? " differs" : " differ"));
        }
        Plan plan = inItsSteps(asked, stand);
        boolean same = plan.precision() == stand.precision()
                && plan.method() == stand.method()
                && plan.grid().columns() == stand.columns()
                && plan.grid().rows() == stand.rows();
        if (!same) {
            throw new CheckpointException(
                    checkpoint.file() + " is of another plan: " + stand.method().word() + ", " + stand.columns() + " x "
                            + stand.rows() + " nodes in " + stand.precision().word() + " precision");
        }
        if (stand.time() >= plan.duration()) {
            throw new WrongInputException("the run of " + checkpoint.file() + " has come to t = "
                    + Figures.number(stand.time()) + " s; it goes on if time.until is later, and was "
                    + Figures.number(plan.duration()) + " s");
        }
        return plan;
    }

    private static Plan inItsSteps(Plan asked, CheckpointHead.Stand stand) {
        boolean explicit = stand.method() == Method.EXPLICIT;
        if (asked.method() == stand.method() && !(explicit && asked.dt() != stand.dt())) {
            return asked;
        }
        Timing timing = asked.scenario().timing().by(stand.method());
        if (explicit) {
            double steps = asked.duration() / stand.dt();
            if (Math.abs(steps - Math.rint(steps)) > DIVIDES * steps) {
                throw new WrongInputException("time.until = " + Figures.number(asked.duration())
                        + " s is no whole number of the steps of " + stand.dt()
                        + " s in which the run was begun; near it are "
                        + Math.floor(steps) * stand.dt() + " s and " + Math.ceil(steps) * stand.dt() + " s");
            }
            timing = timing.inStepsOf(stand.dt());
        }
        return Plan.of(asked.scenario().timed(timing));
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** What is said where what was kept does not fit. */
    CheckpointException wrong(WrongStateException e) {
        return new CheckpointException("the run cannot go on from " + checkpoint.file() + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        checkpoint.close();
    }
}
