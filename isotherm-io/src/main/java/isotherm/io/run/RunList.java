package isotherm.io.run;

import isotherm.field.Snapshot;
import isotherm.io.disk.Disk;
import isotherm.io.files.PendingFile;
import isotherm.io.files.RunMark;
import isotherm.io.files.RunOutput;
import isotherm.io.report.JsonText;
import isotherm.model.Scenario;
import isotherm.sim.Observer;
import isotherm.sim.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list of what a run has written so far, {@code run.json} beside it. Other files in the folder are an earlier run's, and
 * have its mark.
 */
final class RunList implements Observer {
    private final Disk disk;
    private final Path file;
    private final RunMark run;
    private final Scenario scenario;
    private final List<RunOutput> outputs;
    private final List<Path> others = new ArrayList<>();
    private List<String> listed = List.of();
    private boolean written;

    RunList(Disk disk, Path folder, RunMark run, Scenario scenario, List<RunOutput> outputs) {
        this.disk = disk;
        this.file = folder.resolve("run.json");
        this.run = run;
        this.scenario = scenario;
        this.outputs = List.copyOf(outputs);
    }

    Path file() {
        return file;
    }

    List<Path> others() {
        return List.copyOf(others);
    }

    void add(List<Path> written) {
        others.addAll(written);
    }

    boolean isWritten() {
        return written;
    }

    RunMark run() {
        return run;
    }

    /** Outputs look before this one does. */
    @Override
    public void observe(Snapshot snapshot) {
        write();
    }

    /** Writes the list where it is not what it was. */
    void write() {
        List<String> now = Stream.concat(outputs.stream().flatMap(output -> output.files().stream()), others.stream())
                .map(each -> file.resolveSibling(".")
                        .normalize()
                        .relativize(each.normalize())
                        .toString())
                .toList();
        if (written && now.equals(listed)) {
            return;
        }
        listed = now;
        written = true;
        PendingFile.write(
                disk,
                file,
                JsonText.object(json -> json.text("run", run.text())
                                .text("began", run.began().toString())
                                .text("scenario", scenario.title())
                                .text("version", Version.text())
                                .texts("files", now))
                        + "\n");
    }
}
