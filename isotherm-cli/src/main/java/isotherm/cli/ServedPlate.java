package isotherm.cli;

import isotherm.cli.terminal.ShutdownHook;
import isotherm.cli.terminal.WrongInputException;
import isotherm.io.weather.KeptWeather;
import isotherm.web.PlateServer;
import isotherm.web.PortTakenException;
import isotherm.web.live.Planner;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A plate that is served until somebody stops the program. Apart from its command, since other commands run without the server's module. */
final class ServedPlate {
    private ServedPlate() {}

    /**
     * Serves it.
     *
     * @param ready hears of the page's address
     */
    static void until(int port, ScenarioArguments scenario, Consumer<String> ready) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        ShutdownHook hook = ShutdownHook.stopping(over::countDown);
        try (PlateServer server = PlateServer.start(port, scenario.text(), toml -> planned(scenario, toml))) {
            ready.accept(server.address());
            over.await();
        } catch (PortTakenException e) {
            throw new WrongInputException(Objects.toString(e.getMessage()), e);
        } finally {
            hook.close();
        }
    }

    private static Planner.Planned planned(ScenarioArguments scenario, String toml) {
        ScenarioArguments.Planned made = scenario.planned(toml, scenario.settings(), Map.of());
        List<String> weather =
                made.weather().stream().map(KeptWeather::note).distinct().toList();
        return new Planner.Planned(made.plan(), scenario.settings(), weather);
    }
}
