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

/** What a study leaves beside its members' files: its table, the contact sheet and charts. */
final class StudyFiles {
    private static final Disk DISK = LocalDisk.DISK;

    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    StudyFiles(StudyFolder folder) {
        this.folder = folder.path();
    }

    /** Writes all. */
    void write(StudyTable table, List<StudyChart> charts) {
        write("table.csv", table.csv());
        Canvas sheet = StudySheet.of(table);
        if (sheet != null) {
            Path file = folder.resolve("sheet.png");
            PendingFile.write(DISK, file, Png.file(sheet, table.scenario(), ""));
            written.add(file);
        }
        for (StudyChart chart : charts) {
            Path file = folder.resolve(chart.file());
            PendingFile.write(DISK, file, ByteBuffer.wrap(chart.bytes()));
            written.add(file);
        }
        Path json = folder.resolve("table.json");
        written.add(1, json);
        PendingFile.write(DISK, json, table.json(names()) + "\n");
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
