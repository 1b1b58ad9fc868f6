package isotherm.web.live;

import isotherm.plan.Plan;
import java.util.List;

/** Makes plans of scenarios that people write while the page is open. */
@FunctionalInterface
public interface Planner {
    /**
     * A scenario as it is planned.
     *
     * @param settings {@code key=value}, laid over what is written
     * @param weather who gave the weather, a line for each series
     */
    record Planned(Plan plan, List<String> settings, List<String> weather) {
        public Planned {
            settings = List.copyOf(settings);
            weather = List.copyOf(weather);
        }
    }

    /**
     * Plans it.
     *
     * @param toml the whole scenario
     * @throws isotherm.io.toml.ScenarioException where it is none, in one sentence with its line and column
     */
    Planned plan(String toml);
}
