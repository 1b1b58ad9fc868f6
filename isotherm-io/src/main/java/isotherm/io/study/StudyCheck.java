package isotherm.io.study;

import isotherm.io.schema.Checker;
import isotherm.io.schema.ScenarioShape;
import isotherm.io.schema.Setting;
import isotherm.io.toml.Item;
import isotherm.io.toml.Origin;
import isotherm.io.toml.ScenarioException;
import isotherm.io.toml.TomlText;
import java.util.List;

/** Whether the keys of a study are those of a scenario, and its values of their kinds; whether they can be computed is for each member to say. */
public final class StudyCheck {
    /** Values beyond are found wrong by their members. */
    private static final int MOST = 10_000;

    private StudyCheck() {}

    /**
     * Checks every value, before anything runs.
     *
     * @param text of the scenario
     * @param name what errors call it
     * @throws ScenarioException at the first that does not fit, with its setting
     */
    public static void check(Study study, String text, String name) {
        Item.Table scenario = TomlText.parse(text, name);
        List<List<String>> samples = study.samples();
        for (int k = 0; k < Math.min(MOST, samples.size()); k++) {
            try {
                check(scenario, samples.get(k));
            } catch (ScenarioException e) {
                throw study.crossed()
                        ? e
                        : new ScenarioException(
                                new Origin("line " + (k + 1) + " of the table"), String.valueOf(e.getMessage()), e);
            }
        }
    }

    private static void check(Item.Table scenario, List<String> settings) {
        Item.Table tree = scenario;
        for (String setting : settings) {
            tree = Setting.parse(setting).over(tree);
        }
        Checker.check(tree, ScenarioShape.scenario());
    }
}
