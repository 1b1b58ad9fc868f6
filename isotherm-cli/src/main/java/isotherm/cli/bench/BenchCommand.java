package isotherm.cli.bench;

import isotherm.cli.terminal.Screen;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code isotherm bench}: measurements that anyone can repeat. */
@Command(
        name = "bench",
        description = "Measure the solver on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class BenchCommand {
    private BenchCommand() {}

    public static CommandLine on(Screen screen) {
        return new CommandLine(new BenchCommand())
                .addSubcommand(new BenchSolveCommand(screen))
                .addSubcommand(new BenchCrossoverCommand(screen))
                .addSubcommand(new BenchMethodsCommand(screen))
                .addSubcommand(new BenchRegionsCommand(screen))
                .addSubcommand(new BenchSteadyCommand(screen))
                .addSubcommand(new BenchChoiceCommand(screen))
                .addSubcommand(new BenchEstimatesCommand(screen))
                .addSubcommand(new BenchReduceCommand(screen))
                .addSubcommand(new BenchExecutionCommand(screen))
                .addSubcommand(new BenchConcurrencyCommand(screen))
                .addSubcommand(new BenchWeatherCommand(screen))
                .addSubcommand(new BenchProfilerCommand(screen))
                .addSubcommand(new BenchCountsCommand(screen))
                .addSubcommand(new BenchProgramsCommand(screen))
                .addSubcommand(new BenchMachineCommand(screen));
    }
}
