package isotherm.proof.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Small file systems that fill up, and such that turn read-only, under a run. */
final class RealDisks implements Part {
    private static final long LEAST_KIB = 64;

    private final Path root;

    RealDisks(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "disks";
    }

    @Override
    public String promise() {
        return "A run on a file system that fills up or turns read-only ends with code 3 and one sentence; when there is room again it goes on to"
                + " the same bits and files. Takes root: a small tmpfs, and ext4 in a file that is aborted.";
    }

    @Override
    public long usual() {
        return 40;
    }

    @Override
    public Outcome trial(Random random, Path folder) throws IOException, InterruptedException {
        GalleryRun run = GalleryRun.any(root, random);
        Program program = new Program(root, folder);
        boolean fills = random.nextInt(4) > 0;
        String kind = fills ? "full" : "read-only";
        Path disk = Files.createDirectories(folder.resolve(Restarts.OUT));
        if (!mounts(program, disk)) {
            return Outcome.untried(kind, "nothing can be mounted here, which takes root");
        }
        GalleryRun.Whole whole = run.whole(program);
        long bytes = 0;
        for (Path file : Results.files(folder.resolve("whole"))) {
            bytes += Files.size(file);
        }
        return fills ? filled(random, program, run, whole, bytes >> 10) : readOnly(random, program, run, whole);
    }

    private static boolean mounts(Program program, Path disk) throws IOException, InterruptedException {
        String[] mount = {"mount", "-t", "tmpfs", "-o", "size=64k", "isotherm-campaign", disk.toString()};
        if (program.process(Map.of(), List.of(mount)).ended(60).code() != 0) {
            return false;
        }
        program.tool("umount", disk.toString());
        return true;
    }

    private static Outcome filled(Random random, Program program, GalleryRun run, GalleryRun.Whole whole, long needed)
            throws IOException, InterruptedException {
        Path folder = program.folder();
        Path disk = folder.resolve(Restarts.OUT);
        long room = LEAST_KIB + random.nextLong(Math.max(1, needed));
        program.tool("mount", "-t", "tmpfs", "-o", "size=" + room + "k", "isotherm-campaign", disk.toString());
        try {
            Program.Ended ended = program.start(run.words(Restarts.OUT)).ended(GalleryRun.PATIENCE);
            boolean failed = ended.code() != 0;
            if (failed) {
                said(ended, "No space left on device");
                Results.nothingHalfWritten(disk);
            }
            program.tool("mount", "-o", "remount,size=1g", disk.toString());
            return ended("full", failed, new Restarts(run, program, folder).finish(whole));
        } finally {
            program.tool("umount", disk.toString());
        }
    }

    private static Outcome readOnly(Random random, Program program, GalleryRun run, GalleryRun.Whole whole)
            throws IOException, InterruptedException {
        Path folder = program.folder();
        Path disk = folder.resolve(Restarts.OUT);
        Path image = folder.resolve("image");
        program.tool("truncate", "-s", "64M", image.toString());
        program.tool("mkfs.ext4", "-q", "-F", image.toString());
        if (program.process(Map.of(), List.of("mount", "-o", "loop", image.toString(), disk.toString()))
                        .ended(60)
                        .code()
                != 0) {
            return Outcome.untried("read-only", "a file cannot be mounted here");
        }
        boolean failed;
        try {
            Program.Running running = program.start(run.words(Restarts.OUT));
            TimeUnit.MILLISECONDS.sleep((long) (1000 * whole.seconds() * random.nextDouble()));
            program.tool("mount", "-o", "remount,abort", disk.toString());
            Program.Ended ended = running.ended(GalleryRun.PATIENCE);
            failed = ended.code() != 0;
            if (failed) {
                said(ended, "Read-only file system|cannot be written|Input/output error|Structure needs cleaning");
            }
        } finally {
            program.tool("umount", disk.toString());
        }
        program.process(Map.of(), List.of("fsck.ext4", "-y", image.toString())).ended(60);
        program.tool("mount", "-o", "loop", image.toString(), disk.toString());
        try {
            return ended("read-only", failed, new Restarts(run, program, folder).finish(whole));
        } finally {
            program.tool("umount", disk.toString());
        }
    }

    private static void said(Program.Ended ended, String words) {
        if (!ended.oneSentence().with(3).err().matches("(?s).*(" + words + ").*")) {
            throw ended.wrong("a word of the disk was to be expected");
        }
    }

    private static Outcome ended(String kind, boolean failed, int files) {
        return Outcome.held(
                kind, Map.of("runs that the disk ended", failed ? 1.0 : 0.0, "files compared", (double) files));
    }
}
