package isotherm.cli;

import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.ShutdownHook;
import isotherm.cli.terminal.WrongInputException;
import isotherm.io.checkpoint.CheckpointHead;
import isotherm.plan.Plan;
import isotherm.sim.Follower;
import isotherm.step.Execution;
import isotherm.step.Neighbours;

/** What a process does that is not rank 0: it hears what is asked, and computes its part of the plate. */
final class FollowerRun {
    private final Job job;
    private final ScenarioArguments scenario;

    FollowerRun(Job job, ScenarioArguments scenario) {
        this.job = job;
        this.scenario = scenario;
    }

    int call() {
        job.join();
        CheckpointHead.Question question = job.hear();
        if (question != null) {
            try {
                follow(question);
            } catch (RuntimeException | Error e) {
                throw job.failed(e);
            }
        }
        job.leave();
        return ExitCode.FINE;
    }

    private void follow(CheckpointHead.Question question) {
        Plan plan = scenario.plan(question);
        Execution execution = scenario.execution(job.beside());
        Neighbours neighbours = job.neighbours(plan);
        Follower follower;
        try {
            follower = Follower.of(plan, execution, neighbours);
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(scenario.source() + ": " + e.getMessage(), e);
        }
        try (ShutdownHook _ = ShutdownHook.stopping(follower::stop)) {
            follower.follow();
        }
    }
}
