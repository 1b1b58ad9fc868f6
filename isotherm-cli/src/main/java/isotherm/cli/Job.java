package isotherm.cli;

import isotherm.cli.terminal.WrongInputException;
import isotherm.io.checkpoint.CheckpointHead;
import isotherm.io.checkpoint.QuestionText;
import isotherm.mpi.Launch;
import isotherm.mpi.Ranks;
import isotherm.plan.Plan;
import isotherm.sim.Simulation;
import isotherm.step.Alone;
import isotherm.step.Neighbours;
import isotherm.step.Parting;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The processes that {@code mpirun} started with this command, or this one alone. Rank 0 reads the scenario, writes the files and speaks; the
 * others compute their parts of the plate and say nothing, unless they fail where rank 0 does not.
 */
final class Job {
    /** So long rank 0 has to speak. */
    private static final int GRACE_MILLIS = 2000;

    private final @Nullable Launch launch;
    private @Nullable Ranks ranks;
    private boolean told;
    private @Nullable Neighbours neighbours;
    private @Nullable Simulation led;

    private Job(@Nullable Launch launch) {
        this.launch = launch;
    }

    /** The job that the environment tells of. */
    static Job of(Map<String, String> environment) {
        Launch launch = Launch.of(environment);
        return new Job(launch != null && launch.size() > 1 ? launch : null);
    }

    /** How many processes compute, this one included. */
    int size() {
        return ranks == null ? 1 : ranks.size();
    }

    /** Whether this process is none that speaks. */
    boolean isSilent() {
        return launch != null && launch.rank() > 0;
    }

    int rank() {
        return launch == null ? 0 : launch.rank();
    }

    /** What went wrong in a process that does not speak, for it to end with: what goes wrong for all is told by rank 0 before, which ends the job. */
    RankFailure failed(Throwable cause) {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new RankFailure(rank(), cause);
    }

    /** How many of its processes compute on this machine. */
    int beside() {
        return launch == null || ranks == null ? 1 : launch.beside();
    }

    /** Joins the others, where there are any. */
    void join() {
        if (launch != null) {
            ranks = Ranks.join(launch);
        }
    }

    /**
     * Rank 0 tells the others what is asked.
     *
     * @throws WrongInputException where the plate has too few nodes for all
     */
    void tell(CheckpointHead.Question question, Plan plan) {
        Ranks known = ranks;
        if (known != null) {
            cut(plan, known);
            told = true;
            known.broadcast(QuestionText.of(question).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Parting cut(Plan plan, Ranks all) {
        try {
            return Parting.of(plan.grid(), all.size(), all.rank());
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(e.getMessage() + "; start fewer processes", e);
        }
    }

    /** What rank 0 tells the others; null where there is nothing to do. */
    CheckpointHead.@Nullable Question hear() {
        byte[] text = joined().broadcast(new byte[0]);
        return text.length == 0 ? null : QuestionText.question(new String(text, StandardCharsets.UTF_8));
    }

    private Ranks joined() {
        return Objects.requireNonNull(ranks, "has not joined");
    }

    /** Rank 0 tells the others that each works by itself now. */
    void start() {
        Ranks known = ranks;
        if (known != null) {
            told = true;
            known.broadcast(new byte[1]);
        }
    }

    /** Whether rank 0 tells so; false where there is nothing to do. */
    boolean hearStart() {
        return joined().broadcast(new byte[0]).length > 0;
    }

    /** Waits until all have done their work. */
    void meet() {
        if (ranks != null) {
            ranks.meet();
        }
    }

    /** Those who compute a plate with us. */
    Neighbours neighbours(Plan plan) {
        Ranks known = ranks;
        if (known == null) {
            return new Alone();
        }
        Neighbours all = known.neighbours(cut(plan, known));
        neighbours = all;
        return all;
    }

    /** The run that the others follow. */
    void lead(Simulation simulation) {
        led = simulation;
    }

    /**
     * Rank 0 lets the others go, and leaves them; as often as one likes. Where they do not wait for its word, as a run broke off in its middle,
     * they are left to {@link #end}.
     */
    void release() {
        Ranks known = ranks;
        if (known == null) {
            return;
        }
        boolean free = true;
        if (led != null) {
            free = led.letGo();
        } else if (neighbours != null) {
            Simulation.letGo(neighbours);
        } else if (!told) {
            known.broadcast(new byte[0]);
        }
        if (free) {
            leave();
        }
    }

    /** Leaves the others; all come here. */
    void leave() {
        Ranks known = ranks;
        if (known != null) {
            known.close();
            ranks = null;
        }
    }

    /** The command is over: where the others were not left, they may wait for this process, and end with it. */
    void end(int code) {
        Ranks known = ranks;
        if (known != null) {
            known.abort(code);
        }
    }
}
