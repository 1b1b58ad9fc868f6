package isotherm.cli;

import isotherm.cli.plot.StudyChart;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.ProgressDisplay;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.ShutdownHook;
import isotherm.cli.terminal.WrongInputException;
import isotherm.io.report.Figures;
import isotherm.io.study.StudyTable;
import isotherm.io.study.StudyText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isotherm study}: a scenario once for each combination of some keys' values, into one table. */
@Command(
        name = "study",
        description =
                "Run a scenario once for each combination of values; write one table of results, a contact sheet and charts.",
        footer = {
            "",
            "Here --set takes several values of a key: --set grid.cells=10,20,40 or a range with its step,",
            "--set edge.top.temperature=0..20:5 or --set \"region.0.radius=5..20 mm:5 mm\"; of several keys all",
            "combinations run, those of the last key first. Commas in quotation marks or brackets belong to a value.",
            "The same command goes on where it was left, and draws other charts of what is done."
        },
        mixinStandardHelpOptions = true)
final class StudyCommand implements Callable<Integer> {
    private final Screen screen;
    private final Job job;

    @Mixin
    private ScenarioArguments scenario = new ScenarioArguments();

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "run a member for each line of this CSV file, whose header names the keys")
    private @Nullable Path table;

    @Option(
            names = "--processes",
            paramLabel = "N",
            description = "work in N processes; default in this one, by threads")
    private int processes = 1;

    @Option(
            names = "--chart",
            paramLabel = "RESULT",
            description = "chart this column of the table, for example probes.A; may be repeated")
    private List<String> charts = new ArrayList<>();

    @Option(names = "--over", paramLabel = "KEY", description = "the key along the bottom of charts; default the first")
    private @Nullable String over;

    @Option(names = "--out", paramLabel = "DIR", description = "where files go; default out/<scenario name>-study")
    private @Nullable Path folder;

    @Option(names = "--retry", description = "run members that failed once more")
    private boolean retry;

    @Option(names = "--yes", description = "run even more than 10000 members")
    private boolean yes;

    @Option(names = "--json", description = "print the table as one JSON object")
    private boolean json;

    @Option(names = "--quiet", description = "print nothing but errors")
    private boolean quiet;

    @Option(names = "--worker", hidden = true, description = "one of several processes; writes no table")
    private boolean worker;

    StudyCommand(Screen screen, Job job) {
        this.screen = screen;
        this.job = job;
    }

    @Override
    public Integer call() {
        if (folder != null && folder.toString().isEmpty()) {
            throw new WrongInputException("the name of the output folder is empty");
        }
        if (processes < 1 || processes > 1024) {
            throw new WrongInputException("--processes must be 1 to 1024, was " + processes);
        }
        if (job.isSilent()) {
            return follow();
        }
        if (worker) {
            return help().isStopped() ? ExitCode.INTERRUPTED : ExitCode.FINE;
        }
        job.join();
        StudyWork work;
        try {
            work = study();
            begin(work);
        } catch (RuntimeException | Error e) {
            job.release();
            throw e;
        }
        job.start();
        try (ShutdownHook _ = ShutdownHook.stopping(work::stop)) {
            work(work);
            job.meet();
            job.leave();
            return finish(work);
        }
    }

    private StudyWork study() {
        return new StudyWork(scenario, job, table, target());
    }

    private Path target() {
        Path usual = scenario.folder();
        return folder == null ? usual.resolveSibling(usual.getFileName() + "-study") : folder;
    }

    /** Works at what another process has begun, until nothing is left or it is stopped. */
    private StudyWork help() {
        StudyWork work = study();
        work.goOn();
        try (ShutdownHook _ = ShutdownHook.stopping(work::stop)) {
            work.byThreads(() -> {});
        }
        return work;
    }

    private void begin(StudyWork work) {
        if (job.size() > 1 && processes > 1) {
            throw new WrongInputException("--processes has no use beside mpirun, whose ranks share the members");
        }
        overKey(work);
        work.begin(yes, retry);
        int done = work.study().size() - work.missing().size();
        if (done > 0 && !quiet) {
            screen.tell(done + " of " + work.study().size() + " members are done already, "
                    + (work.missing().isEmpty() ? "none is" : work.missing().size() + " are") + " to be run");
        }
    }

    private int overKey(StudyWork work) {
        if (over == null) {
            return 0;
        }
        List<String> names = work.study().keys().stream().map(key -> key.name()).toList();
        if (!names.contains(over)) {
            throw new WrongInputException(
                    "--over takes a key of the study, " + String.join(" or ", names) + ", was " + over);
        }
        return names.indexOf(over);
    }

    /** Works until all is done, or somebody wants it to stop. */
    private void work(StudyWork work) {
        long all = work.missing().size();
        try (ProgressDisplay progress = ProgressDisplay.of(screen, quiet, "running", "members")) {
            progress.block(0, all);
            if (processes > 1) {
                work.byProcesses(processes, again(), () -> progress.block(work.doneOf(all), all));
            } else {
                work.byThreads(() -> progress.block(job.size() > 1 ? work.doneOf(all) : work.ownDone(), all));
            }
        }
    }

    /** The words of a process that works with this one. */
    private List<String> again() {
        List<String> words = new ArrayList<>(List.of("study", "--worker"));
        words.addAll(scenario.words(processes));
        if (table != null) {
            words.addAll(List.of("--table", table.toString()));
        }
        words.addAll(List.of("--out", target().toString()));
        return words;
    }

    private int follow() {
        job.join();
        if (job.hearStart()) {
            try {
                help();
            } catch (RuntimeException | Error e) {
                throw job.failed(e);
            }
            job.meet();
        }
        job.leave();
        return ExitCode.FINE;
    }

    private int finish(StudyWork work) {
        StudyFiles files = new StudyFiles(work.folder());
        StudyTable results = work.alone(() -> {
            StudyTable known = work.table();
            files.write(known);
            if (!work.isStopped()) {
                files.draw(known, () -> charts(known, overKey(work)));
            }
            return known;
        });
        if (json) {
            screen.out().println(results.json());
        } else if (!quiet) {
            screen.out().print(StudyText.of(results));
            files.names().forEach(name -> screen.out().println("wrote " + name));
        }
        screen.out().flush();
        return code(results, work.isStopped());
    }

    private List<StudyChart> charts(StudyTable results, int key) {
        List<StudyChart> all = new ArrayList<>();
        if (charts.isEmpty()) {
            StudyText.results(results).stream()
                    .limit(1)
                    .map(each -> StudyChart.of(results, each, key))
                    .filter(StudyChart::isLine)
                    .forEach(all::add);
        }
        charts.forEach(each -> all.add(StudyChart.of(results, each, key)));
        return all;
    }

    private int code(StudyTable results, boolean interrupted) {
        int missing = results.size() - results.done();
        if (interrupted) {
            screen.tell(
                    "stopped after " + results.done() + " of " + results.size() + " members; the same command goes on");
            return ExitCode.INTERRUPTED;
        }
        if (missing > 0) {
            screen.tell(Figures.counted(missing, "member") + " of " + results.size() + (missing == 1 ? " is" : " are")
                    + " still being run by another process, which writes the tables again");
        }
        if (results.failed() > 0) {
            screen.tell(results.failed() + " of " + Figures.counted(results.size(), "member")
                    + " failed; the column \"error\" of the table says why");
            return ExitCode.SOME_FAILED;
        }
        return ExitCode.FINE;
    }
}
