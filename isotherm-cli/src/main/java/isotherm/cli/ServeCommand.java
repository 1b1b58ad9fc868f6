package isotherm.cli;

import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isotherm serve}: a plate in the browser. */
@Command(
        name = "serve",
        description = "Show a scenario as a page in this machine's browsers, to look at and to change while it runs.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final int MOST_PORT = 65_535;

    private final Screen screen;

    @Mixin
    private ScenarioArguments scenario = new ScenarioArguments();

    @Option(names = "--port", paramLabel = "N", description = "default 0: any that is free", defaultValue = "0")
    private int port;

    @Option(names = "--open", description = "open the page in the browser")
    private boolean open;

    ServeCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > MOST_PORT) {
            throw new WrongInputException("--port must be 0 to " + MOST_PORT + ", was " + port);
        }
        ServedPlate.until(port, scenario, this::say);
        return ExitCode.INTERRUPTED;
    }

    private void say(String address) {
        screen.out().println(address);
        screen.out().flush();
        if (open) {
            show(address);
        }
    }

    /** The system's own way to open an address; the address is no word of a shell. */
    private void show(String address) {
        String opener = System.getProperty("os.name", "").startsWith("Mac") ? "open" : "xdg-open";
        try {
            Process started = new ProcessBuilder(opener, address)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assert started.pid() > 0;
        } catch (IOException e) {
            screen.tell("no browser could be opened here: " + opener + " is not there; open the address yourself");
        }
    }
}
