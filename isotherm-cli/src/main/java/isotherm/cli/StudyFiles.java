package isotherm.cli;

import isotherm.cli.plot.StudyChart;
import isotherm.io.disk.Disk;
import isotherm.io.disk.LocalDisk;
import isotherm.io.files.PendingFile;
import isotherm.io.raster.Canvas;
import isotherm.io.raster.Png;
import isotherm.io.study.StudyFolder;
import isotherm.io.study.StudySheet;
import isotherm.io.study.StudyTable;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a study leaves beside its members' files: its table, the contact sheet and charts. */
final class StudyFiles {
    private static final Disk DISK = LocalDisk.DISK;

    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    StudyFiles(StudyFolder folder) {
        this.folder = folder.path();
    }

    /** Writes what is known of the members so far. */
    void write(StudyTable table) {
        write("table.csv", table.csv());
        write("table.json", table.json() + "\n");
    }

    /**
     * Draws it. Not where the JVM is about to end: its fonts can then no longer be opened.
     *
     * @param charts asked for when the rest is written, as it may refuse what was asked
     */
    void draw(StudyTable table, Supplier<List<StudyChart>> charts) {
        Canvas sheet = StudySheet.of(table);
        if (sheet != null) {
            Path file = folder.resolve("sheet.png");
            PendingFile.write(DISK, file, Png.file(sheet, table.scenario(), ""));
            written.add(file);
        }
        for (StudyChart chart : charts.get()) {
            Path file = folder.resolve(chart.file());
            PendingFile.write(DISK, file, ByteBuffer.wrap(chart.bytes()));
            written.add(file);
        }
    }

    private void write(String name, String text) {
        Path file = folder.resolve(name);
        PendingFile.write(DISK, file, text);
        written.add(file);
    }

    /** As the JSON of {@code run} names its files. */
    List<String> names() {
        return written.stream().map(Path::toString).toList();
    }
}
