package isotherm.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code isotherm bench}: measurements that anyone can repeat. */
@Command(
        name = "bench",
        description = "Measure the solver on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class BenchCommand {
    private BenchCommand() {}

    static CommandLine on(Screen screen) {
        return new CommandLine(new BenchCommand())
                .addSubcommand(new BenchSolveCommand(screen))
                .addSubcommand(new BenchCrossoverCommand(screen))
                .addSubcommand(new BenchMethodsCommand(screen))
                .addSubcommand(new BenchRegionsCommand(screen))
                .addSubcommand(new BenchSteadyCommand(screen))
                .addSubcommand(new BenchEstimatesCommand(screen))
                .addSubcommand(new BenchReduceCommand(screen))
                .addSubcommand(new BenchExecutionCommand(screen))
                .addSubcommand(new BenchConcurrencyCommand(screen))
                .addSubcommand(new BenchWeatherCommand(screen))
                .addSubcommand(new BenchProfilerCommand(screen))
                .addSubcommand(new BenchMachineCommand(screen));
    }
}
