package isotherm.io.files;

import isotherm.field.Snapshot;
import isotherm.io.disk.Disk;
import isotherm.io.disk.DiskFile;
import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.number.Digits;
import isotherm.state.StateExchange;
import isotherm.state.WrongStateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The temperatures for ParaView: beside {@code field.pvd} a folder {@code field} with a file for each observation, {@code
 * field_000000.vti} and on, and in the PVD file their times in seconds. Graded grids go to {@code .vtr} files.
 */
public final class VtiOutput implements RunOutput {
    private static final int DIGITS = 6;

    private final Disk disk;
    private final Path collection;
    private final String name;
    private final String comment;
    private final StringBuilder entries = new StringBuilder();
    private final List<Path> files = new ArrayList<>();
    /** CRC32C of the files that a checkpoint knows of, the collection left out: it is written anew. */
    private long[] sums = new long[0];

    private int observations;

    /**
     * Names the files; they appear with the observations.
     *
     * @param collection the PVD file
     * @throws java.io.UncheckedIOException where it cannot be written
     */
    public VtiOutput(Disk disk, Path collection, RunMark run) {
        this.disk = disk;
        this.collection = collection;
        this.comment = "<!-- Isotherm, run " + run.text() + " -->\n";
        String fileName = collection.getFileName().toString();
        this.name = fileName.endsWith(".pvd") ? fileName.substring(0, fileName.length() - 4) : fileName + "_vti";
        // trouble with the folder is better heard before the run than after it
        PendingFile.create(disk, collection).close();
    }

    @Override
    public void observe(Snapshot snapshot) {
        String number = Integer.toString(observations);
        String padded = "0".repeat(Math.max(0, DIGITS - number.length())) + number;
        String inFolder = name + "/" + name + "_" + padded + VtkHeader.ending(snapshot.grid());
        Path file = collection.resolveSibling(inFolder);
        writeField(file, snapshot);
        String entry = "<DataSet timestep=\"" + Digits.time(snapshot.time()) + "\" part=\"0\" file=\""
                + escape(inFolder) + "\"/>\n";
        writeCollection(entries + entry);
        entries.append(entry);
        if (observations == 0) {
            files.add(collection);
        }
        files.add(file);
        observations++;
    }

    private void writeField(Path file, Snapshot snapshot) {
        Grid grid = snapshot.grid();
        try (PendingFile pending = PendingFile.create(disk, file)) {
            pending.write(open -> {
                long start = writeText(
                        open, VtkHeader.text(comment, grid, snapshot.precision(), Digits.time(snapshot.time())), 0);
                NumberWriter out = new NumberWriter(open, ByteOrder.LITTLE_ENDIAN, start);
                out.putLength(grid.nodes() * snapshot.precision().bytes());
                out.putRows(snapshot);
                if (!grid.isEven()) {
                    putPlaces(out, grid.x());
                    putPlaces(out, grid.y());
                    out.putLength(Double.BYTES);
                    out.put(0);
                }
                writeText(open, VtkHeader.end(), out.finish());
            });
            pending.publish();
        }
    }

    private static void putPlaces(NumberWriter out, Axis axis) throws IOException {
        out.putLength((long) axis.nodes() * Double.BYTES);
        out.putPlaces(axis);
    }

    private void writeCollection(String dataSets) {
        PendingFile.write(disk, collection, collectionText(dataSets));
    }

    private String collectionText(String dataSets) {
        return "<?xml version=\"1.0\"?>\n" + comment
                + "<VTKFile type=\"Collection\" version=\"1.0\" byte_order=\"LittleEndian\">\n" + "<Collection>\n"
                + dataSets + "</Collection>\n</VTKFile>\n";
    }

    private static long writeText(DiskFile open, String text, long start) throws IOException {
        return open.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), start);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @Override
    public void exchange(StateExchange state) {
        String names = files.stream()
                .map(file -> collection.resolveSibling(".").relativize(file).toString())
                .collect(Collectors.joining("\n"));
        String keptNames = text(state.bytes("files", names.getBytes(StandardCharsets.UTF_8)));
        String keptEntries = text(state.bytes("entries", entries.toString().getBytes(StandardCharsets.UTF_8)));
        int count = (int) state.whole("observations", observations);
        if (!state.restores()) {
            sums = sums(sums, observations);
        }
        sums = state.wholes("sums", sums);
        if (state.restores() && count > 0) {
            keptNames.lines().map(collection::resolveSibling).forEach(files::add);
            long[] found = sums(new long[0], sums.length);
            for (int k = 0; k < found.length; k++) {
                if (found[k] != sums[k]) {
                    throw new WrongStateException(files.get(k + 1) + " is no longer what the run had written");
                }
            }
            entries.append(keptEntries);
            observations = count;
        }
    }

    /** Of so many files, those at the beginning known. */
    private long[] sums(long[] known, int count) {
        long[] all = Arrays.copyOf(known, count);
        for (int k = known.length; k < count; k++) {
            Path file = files.get(k + 1);
            if (!disk.isFile(file)) {
                throw new WrongStateException(file + " is gone, which the run had written");
            }
            try (DiskFile open = disk.open(file, false)) {
                all[k] = new RecordDigest().until(open, open.size());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
        return all;
    }

    @Override
    public void goOn() {
        if (observations > 0) {
            writeCollection(entries.toString());
        }
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return String.valueOf(collection.getFileName());
    }

    @Override
    public List<Path> files() {
        return List.copyOf(files);
    }

    @Override
    public void close() {
        // every file was ended with its observation
    }
}
