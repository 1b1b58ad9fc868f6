package isotherm.proof.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Runs that are killed, several times each, wherever they are. */
final class KilledRuns implements Part {
    private static final int MOST_KILLS = 12;
    /** Of the time of the whole run, the start of the JVM included: later kills would come too late as a rule. */
    private static final double SHARE = 0.7;
    /** Beyond the interval a run may have to end a block and to write, on a machine that has other work too. */
    private static final double BLOCK_AND_WRITE = 10;

    private final Path root;

    KilledRuns(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public String promise() {
        return "A run that is killed (kill -9) at any moment and goes on with --restart ends in the SHA-256 and the files of the run that nothing"
                + " happened to; what was lost is at most the last interval, a block and a write.";
    }

    @Override
    public long usual() {
        return 350;
    }

    @Override
    public Outcome trial(Random random, Path folder) throws IOException, InterruptedException {
        return killed(GalleryRun.any(root, random), 1 + random.nextInt(MOST_KILLS), random, folder);
    }

    Outcome killed(GalleryRun run, int wanted, Random random, Path folder) throws IOException, InterruptedException {
        Program program = new Program(root, folder);
        GalleryRun.Whole whole = run.whole(program);
        Restarts restarts = new Restarts(run, program, folder);
        Map<String, Double> figures = new HashMap<>();
        for (int k = 0; k < wanted; k++) {
            Program.Running running = restarts.start();
            Instant began = Instant.now();
            TimeUnit.MILLISECONDS.sleep((long) (1000 * SHARE * whole.seconds() * random.nextDouble()));
            if (!running.process().isAlive()) {
                Program.Ended ended = running.ended(1);
                if (!Restarts.isOver(ended)) {
                    ended.fine();
                }
                break;
            }
            running.kill();
            lost(restarts.newest(), began, run, figures);
            figures.merge("kills", 1.0, Double::sum);
        }
        figures.put("files compared", (double) restarts.finish(whole));
        return Outcome.held(run.kind(), figures);
    }

    private static void lost(Optional<Path> newest, Instant began, GalleryRun run, Map<String, Double> figures)
            throws IOException {
        Instant kept = began;
        String name = "lost before the first checkpoint, with the start of the JVM, s";
        if (newest.isPresent()
                && Files.getLastModifiedTime(newest.get()).toInstant().isAfter(began)) {
            kept = Files.getLastModifiedTime(newest.get()).toInstant();
            name = "lost since the last checkpoint, s";
        }
        double lost = Duration.between(kept, Instant.now()).toNanos() * 1e-9;
        figures.merge(name, lost, Math::max);
        if (lost > run.interval() + BLOCK_AND_WRITE) {
            throw new AssertionError(lost + " s were lost with a checkpoint every " + run.interval() + " s");
        }
    }
}
