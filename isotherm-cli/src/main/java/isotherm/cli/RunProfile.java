package isotherm.cli;

import isotherm.bench.machine.Roofs;
import isotherm.bench.profiler.Roofline;
import isotherm.bench.profiler.RooflineReport;
import isotherm.cli.profile.OwnCommand;
import isotherm.cli.profile.ProfileFiles;
import isotherm.cli.terminal.CacheFile;
import isotherm.cli.terminal.WrongInputException;
import isotherm.io.files.RunMark;
import isotherm.plan.Plan;
import isotherm.profiler.Options;
import isotherm.profiler.Profiler;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourcePath;
import isotherm.profiler.recording.ProfileFile;
import isotherm.sim.RunReport;
import isotherm.step.UpdateCost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The profile of a run in this process: its phases, and how near to the machine's limits it came. */
final class RunProfile implements AutoCloseable {
    private static final String FILE = "roofs.properties";

    private final Path folder;
    private final Profiler profiler;

    /** Starts to take samples. */
    RunProfile(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            profiler = Profiler.start(Options.include("isotherm.*").into(file()));
        } catch (IOException e) {
            throw new WrongInputException("the run cannot be profiled: " + e.getMessage(), e);
        }
    }

    private Path file() {
        return folder.resolve("isotherm.profile");
    }

    /** What came out. */
    record Result(String text, List<Path> files) {}

    /** Ends the samples, measures the machine where it is not known yet, and writes the files. */
    Result result(Plan plan, RunReport run, RunMark mark, Map<String, String> environment) {
        try {
            profiler.profile();
            Profile profile = ProfileFile.addNote(file(), "run " + mark.text());
            Roofs roofs = roofs(environment, run.work().execution().threads());
            double updates = (double) plan.grid().nodes() * run.course().steps();
            Roofline roofline = Roofline.of(profile, run, updates, UpdateCost.of(plan), roofs);
            List<Path> files = new ArrayList<>(
                    List.of(file(), ProfileFiles.writePage(profile, new SourcePath(OwnCommand.sources()), folder)));
            Path chart = folder.resolve("roofline.svg");
            RooflineReport.plot(roofline, chart);
            Files.writeString(chart, "<!-- run " + mark.text() + " -->\n", StandardOpenOption.APPEND);
            files.add(chart);
            return new Result(RooflineReport.text(roofline), files);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static Roofs roofs(Map<String, String> environment, int threads) throws IOException {
        CacheFile cache =
                new CacheFile(environment, FILE, "Limits of this machine; delete this file to measure them again");
        Properties all = cache.read();
        try {
            return new Roofs(
                    number(all, threads, "memory"),
                    number(all, threads, "second"),
                    number(all, threads, "first"),
                    number(all, threads, "operations"));
        } catch (NumberFormatException unknown) {
            Roofs measured = Roofs.measured(threads);
            all.setProperty(key(threads, "memory"), Double.toString(measured.memory()));
            all.setProperty(key(threads, "second"), Double.toString(measured.second()));
            all.setProperty(key(threads, "first"), Double.toString(measured.first()));
            all.setProperty(key(threads, "operations"), Double.toString(measured.operations()));
            cache.write(all);
            return measured;
        }
    }

    private static double number(Properties all, int threads, String what) {
        return Double.parseDouble(all.getProperty(key(threads, what), ""));
    }

    private static String key(int threads, String what) {
        return CacheFile.key(threads + ".threads." + what);
    }

    @Override
    public void close() {
        profiler.close();
    }
}
