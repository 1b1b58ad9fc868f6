package isotherm.proof.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Runs to which the machine gives too little: memory, descriptors, a reader of what they print, an output folder of their own. */
final class Limits implements Part {
    private static final long GIBI_IN_KIBI = 1 << 20;

    private final Path root;

    Limits(Path root) {
        this.root = root;
    }

    private enum Kind {
        HEAP,
        ADDRESSES,
        DESCRIPTORS,
        CLOSED_PIPE,
        FULL_OUTPUT,
        FILE_SIZE,
        ONE_FOLDER
    }

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public String promise() {
        return "Too little heap, too few addresses, descriptors or bytes of a file, a reader of standard output that is gone, a second run in one"
                + " output folder: code 0, 2 or 3 and one sentence; nothing half written is left, and the lock of a killed run holds nobody up.";
    }

    @Override
    public long usual() {
        return 70;
    }

    @Override
    public Outcome trial(Random random, Path folder) throws IOException, InterruptedException {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        Program program = new Program(root, folder);
        GalleryRun run = GalleryRun.any(root, random);
        Program.Ended ended = switch (kind) {
            case HEAP ->
                program.start(
                                Map.of("ISOTHERM_JAVA_OPTIONS", "-Xmx" + (6 + random.nextInt(20)) + "m"),
                                run.words("out"))
                        .ended(GalleryRun.PATIENCE);
            case ADDRESSES ->
                shell(program, run, "ulimit -v " + (1_600_000 + random.nextLong(2 * GIBI_IN_KIBI)) + "; exec \"$@\"");
            case DESCRIPTORS -> shell(program, run, "ulimit -n " + (12 + random.nextInt(60)) + "; exec \"$@\"");
            case CLOSED_PIPE -> shell(program, run, "set -o pipefail; \"$@\" | true");
            case FULL_OUTPUT -> shell(program, run, "exec \"$@\" >/dev/full");
            case FILE_SIZE -> shell(program, run, "ulimit -f " + (1 + random.nextInt(100)) + "; exec \"$@\"");
            case ONE_FOLDER -> oneFolder(program);
        };
        if (ended.code() != 0) {
            ended.oneSentence();
        }
        Results.nothingHalfWritten(folder.resolve("out"));
        return Outcome.held(
                kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                Map.of("refused", ended.code() == 0 ? 0.0 : 1.0));
    }

    private Program.Ended shell(Program program, GalleryRun run, String command)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of("bash", "-c", command, "bash", root.resolve("isotherm").toString()));
        words.addAll(List.of(run.words("out")));
        return program.process(Map.of(), words).ended(GalleryRun.PATIENCE);
    }

    /** The second run, while the first one goes on; then the first is killed, and a third one takes the folder. */
    private Program.Ended oneFolder(Program program) throws IOException, InterruptedException {
        GalleryRun run = GalleryRun.lasting(root);
        Restarts first = new Restarts(run, program, program.folder());
        Program.Running running = first.start();
        while (first.newest().isEmpty() && running.process().isAlive()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        Program.Ended second = program.start(run.words(Restarts.OUT)).ended(GalleryRun.PATIENCE);
        boolean refused = second.oneSentence().with(3).err().contains("another run is writing to the output folder");
        running.kill();
        if (!refused) {
            throw second.wrong("another run was to be named");
        }
        program.start(run.words(Restarts.OUT, "--restart", "--set", "time.until=2500"))
                .ended(GalleryRun.PATIENCE)
                .fine();
        Results.nothingHalfWritten(program.folder().resolve(Restarts.OUT));
        return second;
    }
}
