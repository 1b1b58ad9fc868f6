package isotherm.cli.bench;

import isotherm.bench.machine.MachineBench;
import isotherm.bench.machine.MachineReport;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isotherm bench machine}. */
@Command(
        name = "machine",
        description = "The machine: latency and bandwidth of memory by working set, disk, peak of arithmetic.",
        mixinStandardHelpOptions = true)
final class BenchMachineCommand implements Callable<Integer> {
    private static final int MAX_MIB = 1024;

    private final Screen screen;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Option(
            names = "--memory",
            defaultValue = "256",
            paramLabel = "MIB",
            description = "the largest working set of a thread; default ${DEFAULT-VALUE}")
    private int memory;

    @Option(
            names = "--disk",
            defaultValue = "256",
            paramLabel = "MIB",
            description = "size of the file that the disk is measured with; default ${DEFAULT-VALUE}")
    private int disk;

    @Option(
            names = "--folder",
            defaultValue = ".",
            paramLabel = "DIR",
            description = "whose disk is measured; default: this one")
    private Path folder = Path.of(".");

    BenchMachineCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        checkMebibytes("memory", memory);
        checkMebibytes("disk", disk);
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new WrongInputException("the folder " + folder + " cannot be written to");
        }
        options.check();
        MachineBench.Result result = MachineBench.run(
                memory << 20, folder, (long) disk << 20, options.threads(), options.rounds(), options.progress(screen));
        options.answer(
                screen,
                () -> MachineReport.table(result),
                () -> MachineReport.json(result),
                file -> MachineReport.plot(result, file));
        return ExitCode.FINE;
    }

    private static void checkMebibytes(String what, int mebibytes) {
        if (mebibytes < 1 || mebibytes > MAX_MIB) {
            throw new WrongInputException(what + " must be 1 to " + MAX_MIB + " MiB, was " + mebibytes);
        }
    }
}
