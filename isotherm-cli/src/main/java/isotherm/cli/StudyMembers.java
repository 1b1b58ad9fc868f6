package isotherm.cli;

import isotherm.cli.terminal.UserInput;
import isotherm.cli.terminal.WrongInputException;
import isotherm.io.study.MemberPicture;
import isotherm.io.study.MemberResult;
import isotherm.io.study.Study;
import isotherm.io.study.StudyCrew;
import isotherm.io.study.StudySheet;
import isotherm.io.toml.ScenarioException;
import isotherm.network.NotFiniteException;
import isotherm.sim.AvailableMemory;
import isotherm.sim.BlowUpException;
import isotherm.sim.RunReport;
import isotherm.sim.Schedule;
import isotherm.sim.Simulation;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.NoSolutionException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Runs members of a study, each as {@code run} would with its settings, but without files. */
final class StudyMembers implements StudyCrew.Work {
    private final ScenarioArguments scenario;
    private final Study study;
    private final String text;
    private final Map<String, String> weather;
    private final Execution execution;
    private final Set<Simulation> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    /**
     * Members.
     *
     * @param text of the scenario
     * @param weather texts of the series that all use, by the names of their files
     * @param execution of each
     */
    StudyMembers(
            ScenarioArguments scenario, Study study, String text, Map<String, String> weather, Execution execution) {
        this.scenario = scenario;
        this.study = study;
        this.text = text;
        this.weather = Map.copyOf(weather);
        this.execution = execution;
    }

    /** Those that run end soon, without a result. Any thread may ask. */
    void stop() {
        stopped = true;
        running.forEach(StudyMembers::stop);
    }

    private static void stop(Simulation simulation) {
        simulation.stop();
        simulation.giveUpBlock();
    }

    @Override
    public @Nullable MemberResult run(int member) {
        try {
            ScenarioArguments.Planned planned = scenario.planned(text, study.settings(member), weather);
            UserInput.checked(() -> {
                AvailableMemory.check(planned.plan());
                return planned;
            });
            Simulation simulation = Wiring.simulation(planned.plan(), execution, new Alone(), scenario.source());
            return run(member, simulation, planned);
        } catch (ScenarioException | WrongInputException refused) {
            return MemberResult.failed(member, String.valueOf(refused.getMessage()));
        } catch (BlowUpException | NoSolutionException | NotFiniteException failed) {
            return MemberResult.failed(member, String.valueOf(failed.getMessage()));
        }
    }

    private @Nullable MemberResult run(int member, Simulation simulation, ScenarioArguments.Planned planned) {
        MemberPicture[] last = new MemberPicture[1];
        if (StudySheet.shows(member, study.size())) {
            simulation.observe(Schedule.atEnd(planned.plan()), state -> last[0] = MemberPicture.of(state));
        }
        running.add(simulation);
        try {
            if (stopped) {
                stop(simulation);
            }
            RunReport report = simulation.run().withWarnings(planned.warnings());
            return report.course().stopped() ? null : MemberResult.of(member, report, last[0]);
        } finally {
            running.remove(simulation);
        }
    }
}
