package isotherm.cli.profile;

import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.io.report.Visible;
import isotherm.profiler.RunningJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code isotherm profile jobs}: the programs that {@code --pid} can attach to. */
@Command(
        name = "jobs",
        description = "List your Java programs that run on this machine, for profile --pid.",
        mixinStandardHelpOptions = true)
final class ProfileJobsCommand implements Callable<Integer> {
    private final Screen screen;

    ProfileJobsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        try {
            table(RunningJvm.all()).forEach(screen.out()::println);
            screen.out().flush();
            return ExitCode.FINE;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** One line each, or a sentence where there is none. */
    static List<String> table(List<RunningJvm> all) {
        return all.isEmpty()
                ? List.of("no other Java program of yours runs on this machine")
                : all.stream()
                        .map(each -> String.format("%8d  %s", each.process(), Visible.line(each.command())))
                        .toList();
    }
}
