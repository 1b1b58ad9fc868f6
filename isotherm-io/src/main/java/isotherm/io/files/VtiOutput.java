package isotherm.io.files;

import isotherm.field.Snapshot;
import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.number.Digits;
import isotherm.state.StateExchange;
import isotherm.state.WrongStateException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The temperatures for ParaView: beside {@code field.pvd} a folder {@code field} with a file for each observation, {@code
 * field_000000.vti} and on, and in the PVD file their times in seconds. Graded grids go to {@code .vtr} files.
 */
public final class VtiOutput implements RunOutput {
    private static final int DIGITS = 6;

    private final Path collection;
    private final String name;
    private final String comment;
    private final StringBuilder entries = new StringBuilder();
    private final List<Path> files = new ArrayList<>();
    private int observations;

    /**
     * Names the files; they appear with the observations.
     *
     * @param collection the PVD file
     * @throws java.io.UncheckedIOException where it cannot be written
     */
    public VtiOutput(Path collection, RunMark run) {
        this.collection = collection;
        this.comment = "<!-- Isotherm, run " + run.text() + " -->\n";
        String fileName = collection.getFileName().toString();
        this.name = fileName.endsWith(".pvd") ? fileName.substring(0, fileName.length() - 4) : fileName + "_vti";
        // trouble with the folder is better heard before the run than after it
        PendingFile.create(collection).close();
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
        try (PendingFile pending = PendingFile.create(file)) {
            pending.write(channel -> {
                long start = writeText(
                        channel, VtkHeader.text(comment, grid, snapshot.precision(), Digits.time(snapshot.time())), 0);
                NumberWriter out = new NumberWriter(channel, ByteOrder.LITTLE_ENDIAN, start);
                out.putLength(grid.nodes() * snapshot.precision().bytes());
                out.putRows(snapshot);
                if (!grid.isEven()) {
                    putPlaces(out, grid.x());
                    putPlaces(out, grid.y());
                    out.putLength(Double.BYTES);
                    out.put(0);
                }
                writeText(channel, VtkHeader.end(), out.finish());
            });
            pending.publish();
        }
    }

    private static void putPlaces(NumberWriter out, Axis axis) throws IOException {
        out.putLength((long) axis.nodes() * Double.BYTES);
        out.putPlaces(axis);
    }

    private void writeCollection(String dataSets) {
        PendingFile.write(collection, collectionText(dataSets));
    }

    private String collectionText(String dataSets) {
        return "<?xml version=\"1.0\"?>\n" + comment
                + "<VTKFile type=\"Collection\" version=\"1.0\" byte_order=\"LittleEndian\">\n" + "<Collection>\n"
                + dataSets + "</Collection>\n</VTKFile>\n";
    }

    private static long writeText(FileChannel channel, String text, long start) throws IOException {
        return FileBytes.write(channel, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), start);
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
        if (state.restores() && count > 0) {
            keptNames.lines().map(collection::resolveSibling).forEach(files::add);
            for (Path file : files) {
                if (!Files.isRegularFile(file)) {
                    throw new WrongStateException(file + " is gone, which the run had written");
                }
            }
            entries.append(keptEntries);
            observations = count;
            writeCollection(keptEntries);
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
