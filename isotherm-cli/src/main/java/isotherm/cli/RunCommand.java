package isotherm.cli;

import isotherm.cli.terminal.CheckpointSignal;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.HalfBlocks;
import isotherm.cli.terminal.Interrupt;
import isotherm.cli.terminal.ProgressDisplay;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.TerminalPicture;
import isotherm.cli.terminal.UserInput;
import isotherm.cli.terminal.WrongInputException;
import isotherm.io.files.RunMark;
import isotherm.io.report.Figures;
import isotherm.io.report.RunJson;
import isotherm.io.report.RunText;
import isotherm.io.resample.Plate;
import isotherm.io.session.RunSession;
import isotherm.model.Method;
import isotherm.number.Digits;
import isotherm.plan.MethodTable;
import isotherm.plan.Plan;
import isotherm.sim.AvailableMemory;
import isotherm.sim.RunReport;
import isotherm.sim.Schedule;
import isotherm.sim.Simulation;
import isotherm.state.WrongStateException;
import isotherm.step.Execution;
import isotherm.step.Neighbours;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isotherm run}: solves a scenario and shows it. */
@Command(
        name = "run",
        description = "Solve a scenario, write its fields and pictures, and print a report.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    /** Seconds after which somebody would have liked to know. */
    private static final double LONG = 600;
    /** Updates of nodes per second that no everyday machine passes by much. */
    private static final double QUICK = 1e9;

    private final Screen screen;
    private final Job job;

    @Mixin
    private ScenarioArguments scenario = new ScenarioArguments();

    @Option(names = "--out", paramLabel = "DIR", description = "where files go; default out/<scenario name>")
    private @Nullable Path folder;

    @Option(
            names = "--restart",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "FILE",
            description = "go on from a checkpoint; without FILE from the newest one of the output folder")
    private @Nullable String restart;

    @Option(names = "--json", description = "print the report as one JSON object")
    private boolean json;

    @Option(names = "--quiet", description = "print nothing but errors")
    private boolean quiet;

    @Option(names = "--tune", description = "first find the tiles that suit this machine, and keep them")
    private boolean tune;

    @Option(
            names = "--profile",
            description =
                    "say which phases take the time, and how near they come to this machine's limits; files go to DIR/profile")
    private boolean profile;

    private String roofline = "";
    private @Nullable RunMark mark;
    private @Nullable Path checkpoint;

    RunCommand(Screen screen, Job job) {
        this.screen = screen;
        this.job = job;
    }

    @Override
    public Integer call() {
        if (folder != null && folder.toString().isEmpty()) {
            throw new WrongInputException("the name of the output folder is empty");
        }
        if (job.isSilent()) {
            return new FollowerRun(job, scenario).call();
        }
        job.join();
        try (Restart from = restart()) {
            return run(from);
        } finally {
            job.release();
        }
    }

    private @Nullable Restart restart() {
        if (restart == null) {
            return null;
        }
        if (restart.endsWith(".toml")) {
            throw new WrongInputException("--restart takes a checkpoint, was " + restart
                    + "; to go on from the newest one of this scenario: isotherm run " + restart + " --restart");
        }
        Path out = folder == null ? scenario.folder() : folder;
        return restart.isEmpty() ? Restart.newest(out) : Restart.of(UserInput.checked(() -> Path.of(restart)));
    }

    private Path target(@Nullable Restart from) {
        if (folder != null) {
            return folder;
        }
        boolean named = restart != null && !restart.isEmpty();
        return from != null && named ? from.output() : scenario.folder();
    }

    private int run(@Nullable Restart from) {
        Path target = target(from);
        Plan plan = from == null
                ? scenario.plan(target)
                : UserInput.checked(
                        () -> from.plan(scenario.plan(target, from.head().question()), scenario.question()));
        if (from != null) {
            from.notes().forEach(screen::tell);
        }
        UserInput.checked(() -> {
            AvailableMemory.check(plan); // before anything is tried for it
            return plan;
        });
        if (!quiet) {
            foretell(plan);
        }
        share(plan, from);
        Tuning tuning = new Tuning(screen, System.getenv());
        Execution execution =
                UserInput.checked(() -> tuning.choose(plan, scenario.execution(job.beside()), tune, quiet));
        Neighbours neighbours = job.neighbours(plan);
        Simulation simulation = Wiring.simulation(plan, execution, neighbours, scenario.source());
        job.lead(simulation);
        try (Interrupt interrupt = new Interrupt(simulation);
                ProgressDisplay progress = ProgressDisplay.on(screen, quiet)) {
            simulation.onBlock(progress);
            HalfBlocks blocks =
                    new HalfBlocks(Plate.of(plan), plan.scenario().output().range(), screen.columns());
            if (screen.outIsTerminal()) {
                simulation.observe(Schedule.atEnd(plan), blocks);
            }
            RunReport report = profile ? profiled(simulation, target, from) : run(simulation, target, from);
            progress.finish();
            if (!json && !quiet) {
                TerminalPicture.show(screen, report.files(), blocks);
            }
            print(report, plan);
            return report.course().stopped() ? interrupt.exitCode() : ExitCode.FINE;
        }
    }

    /** Tells the other processes of the job what is asked, or lets them go where the method takes no parts. */
    private void share(Plan plan, @Nullable Restart from) {
        int others = job.size() - 1;
        if (others == 0) {
            return;
        }
        if (plan.takesParts()) {
            if (from != null) {
                throw new WrongInputException("a run goes on from a checkpoint in one process, not in " + job.size());
            }
            job.tell(scenario.question(), plan);
            return;
        }
        if (!quiet) {
            screen.tell("the " + plan.method().word() + " method computes a plate as a whole: rank 0 does, the other "
                    + (others == 1 ? "process ends" : others + " processes end"));
        }
        job.release();
    }

    /** Says how long somebody has to wait who may not want to: by counted work, as {@code explain} tries it on the machine. */
    private void foretell(Plan plan) {
        MethodTable.Row row = plan.methods().row(plan.method());
        double seconds = row.work() * plan.grid().nodes() / QUICK;
        if (seconds > LONG) {
            screen.tell(
                    Figures.number(row.steps(), 2) + " steps of " + plan.grid().nodes() + " nodes: even at "
                            + Digits.rate(QUICK) + " updates/s they take " + Figures.lasting(seconds)
                            + "; isotherm explain tries this machine");
        }
    }

    /** The run, and what its profile says behind its report. */
    private RunReport profiled(Simulation simulation, Path target, @Nullable Restart from) {
        try (RunProfile samples = new RunProfile(target.resolve("profile"))) {
            RunReport report = run(simulation, target, from);
            RunProfile.Result result =
                    samples.result(simulation.plan(), report, Objects.requireNonNull(mark), System.getenv());
            roofline = result.text();
            List<String> files = new ArrayList<>(report.files());
            result.files().forEach(file -> files.add(file.toString()));
            return report.withFiles(files);
        }
    }

    private RunReport run(Simulation simulation, Path target, @Nullable Restart from) {
        RunMark run = from == null ? RunMark.fresh() : from.head().run();
        mark = run;
        RunSession.Order order = new RunSession.Order(simulation, run, scenario.question(), scenario.used());
        try (RunSession session = Wiring.session(target)) {
            RunReport report = session.run(order, from == null ? null : from.checkpoint(), CheckpointSignal::to);
            checkpoint = session.checkpoint();
            List<String> files = session.files().stream().map(Path::toString).toList();
            return report.withFiles(files).withWarnings(scenario.warnings());
        } catch (WrongStateException e) {
            throw from == null ? e : from.wrong(e);
        }
    }

    private void print(RunReport report, Plan plan) {
        if (json) {
            screen.out().println(RunJson.text(report, scenario.weather(), mark));
        } else if (!quiet) {
            screen.out().print(RunText.of(report));
            screen.out().print(RunText.weather(scenario.weather()));
            screen.out().print(roofline);
        }
        if (report.course().stopped()) {
            boolean counted =
                    plan.method() == Method.EXPLICIT || plan.scenario().timing().isCounted();
            screen.tell("stopped after " + report.course().steps() + (counted ? " of " + plan.steps() : "")
                    + " steps, at t = " + Figures.number(report.course().time()) + " s; the files hold that state");
            if (checkpoint != null) {
                screen.tell("it goes on with: isotherm run --restart " + quoted(checkpoint));
            }
        }
        screen.out().flush();
        screen.err().flush();
    }

    /** As shells read it. */
    private static String quoted(Path file) {
        String name = file.toString();
        return name.matches("[\\w./+-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }
}
