package isotherm.proof.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Runs that are asked to end, or for a checkpoint. */
final class Signals implements Part {
    /** Seconds within which a run ends that was asked to. */
    private static final double GRACE = 20;

    private final Path root;

    Signals(Path root) {
        this.root = root;
    }

    private record Signal(String name, int code) {}

    private static final List<Signal> SIGNALS =
            List.of(new Signal("INT", 130), new Signal("TERM", 143), new Signal("HUP", 129), new Signal("USR1", 0));

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public String promise() {
        return "SIGINT, SIGTERM and SIGHUP end a run within 20 s with code 130, 143 and 129 and a checkpoint of where it is; SIGUSR1 has it write"
                + " one and go on. The restart ends in the same bits and files.";
    }

    @Override
    public long usual() {
        return 60;
    }

    @Override
    public Outcome trial(Random random, Path folder) throws IOException, InterruptedException {
        Signal signal = SIGNALS.get(random.nextInt(SIGNALS.size()));
        GalleryRun chance = GalleryRun.any(root, random);
        Program program = new Program(root, folder);
        GalleryRun.Whole whole = chance.whole(program);
        Restarts restarts = new Restarts(chance, program, folder);
        Program.Running running = restarts.start();
        while (restarts.newest().isEmpty() && running.process().isAlive()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
        boolean came = running.process().isAlive();
        long asked = System.nanoTime();
        running.signal(signal.name());
        Program.Ended ended = running.ended(GalleryRun.PATIENCE);
        double seconds = (System.nanoTime() - asked) * 1e-9;
        if (came && signal.code() != 0) {
            checkEnd(ended, signal, seconds);
        }
        Map<String, Double> figures = Map.of(
                "ended by a signal",
                ended.code() == 0 ? 0.0 : 1.0,
                "from signal to end, s",
                seconds,
                "files compared",
                (double) restarts.finish(whole));
        return Outcome.held(signal.name(), figures);
    }

    private static void checkEnd(Program.Ended ended, Signal signal, double seconds) {
        if (ended.code() == 0) {
            return; // it came to its end just then
        }
        ended.with(signal.code());
        if (ended.out().matches("(?s).*\"stopped\"\\s*:\\s*false.*")) {
            return; // it had come to its end, and the process had not
        }
        if (!ended.err().contains("it goes on with: isotherm run --restart ")) {
            throw ended.wrong("a word about the checkpoint was to be expected");
        }
        if (seconds > GRACE) {
            throw ended.wrong("it took " + seconds + " s");
        }
    }
}
