package isotherm.proof.disk;

import isotherm.io.disk.Disk;
import isotherm.io.disk.DiskFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A disk in memory. It knows what was forced and what was not; when the power goes it loses, tears and reorders the latter, bytes and names, as a
 * seed says. Its calls are counted, and from one on it fails as it is told to.
 */
final class SimulatedDisk implements Disk {
    private final Map<Path, SimulatedBytes> names = new TreeMap<>();
    private final Map<Path, SimulatedBytes> forced = new TreeMap<>();
    private final Map<Path, List<Renaming>> renamings = new TreeMap<>();
    private final TreeSet<Path> folders = new TreeSet<>();
    private boolean hasLocks = true;
    private boolean keepsNothing;

    private long calls;
    private DiskTrouble trouble = DiskTrouble.NONE;
    private long from;
    private DiskCall failed;

    /** From its {@code call}-th call on, from 1, the disk fails so. */
    SimulatedDisk failing(DiskTrouble how, long call) {
        trouble = how;
        from = call;
        return this;
    }

    SimulatedDisk withoutLocks() {
        hasLocks = false;
        return this;
    }

    /** Says that all is forced and forces nothing. */
    SimulatedDisk lying() {
        keepsNothing = true;
        return this;
    }

    boolean hasLocks() {
        return hasLocks;
    }

    synchronized long calls() {
        return calls;
    }

    /** What the call was that failed first; null for none. */
    synchronized DiskCall failed() {
        return failed;
    }

    /** Whether the power is gone. */
    synchronized boolean isOff() {
        return trouble == DiskTrouble.POWER_CUT && failed != null;
    }

    /** What goes wrong with it. */
    DiskTrouble trouble() {
        return trouble;
    }

    /** Counts a call, and says whether it goes wrong. */
    private boolean goesWrong(DiskCall call) {
        calls++;
        boolean wrong = switch (trouble) {
            case NONE -> false;
            case ONE_ERROR -> calls == from;
            case FULL -> calls >= from && call == DiskCall.GROW;
            case READ_ONLY -> calls >= from && call != DiskCall.READ;
            case POWER_CUT -> calls >= from;
        };
        if (wrong && failed == null) {
            failed = call;
        }
        return wrong;
    }

    private void fail() throws IOException {
        if (trouble == DiskTrouble.POWER_CUT) {
            throw new PowerCutError();
        }
        throw new IOException(trouble.words);
    }

    /** A change, which is half done where it goes wrong because the power goes. */
    synchronized void change(DiskCall call, Runnable change) throws IOException {
        boolean on = trouble != DiskTrouble.POWER_CUT || calls < from;
        boolean wrong = goesWrong(call);
        if (!wrong || (trouble == DiskTrouble.POWER_CUT && on)) {
            change.run();
        }
        if (wrong) {
            fail();
        }
    }

    synchronized void look() throws IOException {
        if (goesWrong(DiskCall.READ)) {
            fail();
        }
    }

    /** Where no error is foreseen: only the power can go. */
    private void ask() {
        if (trouble == DiskTrouble.POWER_CUT && calls >= from) {
            throw new PowerCutError();
        }
    }

    void force(SimulatedBytes bytes) throws IOException {
        change(DiskCall.CHANGE, () -> {
            if (!keepsNothing && !(trouble == DiskTrouble.POWER_CUT && calls >= from)) {
                bytes.force();
            }
        });
    }

    private static Path named(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private void rename(Path folder, Renaming renaming) {
        renaming.on(names);
        renamings.computeIfAbsent(folder, fresh -> new ArrayList<>()).add(renaming);
    }

    @Override
    public synchronized DiskFile create(Path file) throws IOException {
        Path path = named(file);
        if (exists(path)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        SimulatedBytes bytes = new SimulatedBytes();
        change(DiskCall.GROW, () -> rename(path.getParent(), new Renaming(null, path, bytes)));
        return new SimulatedFile(this, bytes);
    }

    @Override
    public synchronized DiskFile open(Path file, boolean writes) throws IOException {
        SimulatedBytes bytes = names.get(named(file));
        if (writes) {
            change(DiskCall.CHANGE, () -> {});
        } else {
            look();
        }
        if (bytes == null) {
            throw new NoSuchFileException(file.toString());
        }
        return new SimulatedFile(this, bytes);
    }

    @Override
    public synchronized void rename(Path from, Path to) throws IOException {
        Path before = named(from);
        SimulatedBytes bytes = names.get(before);
        if (bytes == null) {
            throw new NoSuchFileException(from.toString());
        }
        change(DiskCall.CHANGE, () -> rename(before.getParent(), new Renaming(before, named(to), bytes)));
    }

    @Override
    public synchronized void delete(Path file) throws IOException {
        Path path = named(file);
        change(DiskCall.REMOVE, () -> rename(path.getParent(), new Renaming(path, null, null)));
    }

    @Override
    public synchronized List<Path> list(Path folder) throws IOException {
        look();
        List<Path> all = new ArrayList<>();
        for (Path each : names.keySet()) {
            if (each.getParent().equals(named(folder))) {
                all.add(folder.resolve(each.getFileName()));
            }
        }
        return all;
    }

    @Override
    public synchronized void makeFolders(Path folder) throws IOException {
        if (!folders.contains(named(folder))) {
            change(DiskCall.GROW, () -> {
                for (Path each = named(folder); each != null; each = each.getParent()) {
                    folders.add(each);
                }
            });
        }
    }

    @Override
    public synchronized void force(Path folder) throws IOException {
        change(DiskCall.CHANGE, () -> {
            List<Renaming> all = renamings.get(named(folder));
            if (all != null && !keepsNothing && !(trouble == DiskTrouble.POWER_CUT && calls >= from)) {
                all.forEach(each -> each.on(forced));
                all.clear();
            }
        });
    }

    @Override
    public synchronized boolean isFolder(Path path) {
        ask();
        return folders.contains(named(path));
    }

    @Override
    public synchronized boolean isFile(Path path) {
        ask();
        return names.containsKey(named(path));
    }

    @Override
    public synchronized boolean exists(Path path) {
        return isFolder(path) || isFile(path);
    }

    @Override
    public boolean isLink(Path path) {
        return false;
    }

    @Override
    public boolean isWritable(Path folder) {
        return true;
    }

    @Override
    public synchronized Object identity(Path file) throws IOException {
        look();
        SimulatedBytes bytes = names.get(named(file));
        if (bytes == null) {
            throw new NoSuchFileException(file.toString());
        }
        return bytes;
    }

    @Override
    public Instant changed(Path file) {
        return Instant.EPOCH;
    }

    /** What is in all files, by their paths. */
    synchronized Map<Path, byte[]> files() {
        Map<Path, byte[]> all = new TreeMap<>();
        names.forEach((path, bytes) -> all.put(path, bytes.now()));
        return all;
    }

    /** The disk when the power comes back. */
    synchronized SimulatedDisk afterCut(Random random) {
        Map<Path, SimulatedBytes> left = new TreeMap<>(forced);
        for (List<Renaming> inFolder : renamings.values()) {
            int kind = random.nextInt(3);
            for (Renaming each : inFolder) {
                if (kind == 0 || (kind == 1 && random.nextBoolean())) {
                    each.on(left);
                }
            }
        }
        SimulatedDisk after = new SimulatedDisk();
        Map<SimulatedBytes, SimulatedBytes> kept = new HashMap<>();
        left.forEach((path, bytes) ->
                after.names.put(Renaming.ofAnother(path), kept.computeIfAbsent(bytes, each -> each.afterCut(random))));
        after.forced.putAll(after.names);
        after.folders.addAll(folders);
        after.hasLocks = hasLocks;
        after.keepsNothing = keepsNothing;
        return after;
    }

    /** The disk as another process finds it when this one has ended. */
    synchronized SimulatedDisk again() {
        SimulatedDisk after = new SimulatedDisk();
        names.forEach((path, bytes) -> after.names.put(Renaming.ofAnother(path), bytes.again()));
        after.forced.putAll(after.names); // it is the process that ended, not the power
        after.folders.addAll(folders);
        after.hasLocks = hasLocks;
        after.keepsNothing = keepsNothing;
        return after;
    }
}
