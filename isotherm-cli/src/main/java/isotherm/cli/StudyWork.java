package isotherm.cli;

import isotherm.cli.terminal.WrongInputException;
import isotherm.io.disk.LocalDisk;
import isotherm.io.scenario.QuestionKeys;
import isotherm.io.study.MemberResult;
import isotherm.io.study.Study;
import isotherm.io.study.StudyCheck;
import isotherm.io.study.StudyCrew;
import isotherm.io.study.StudyFolder;
import isotherm.io.study.StudyHead;
import isotherm.io.study.StudyTable;
import isotherm.io.toml.ScenarioException;
import isotherm.io.weather.KeptWeather;
import isotherm.sim.Version;
import isotherm.step.Execution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A study in its folder, as one process works at it. */
final class StudyWork {
    /** More members want a word. */
    private static final int UNASKED = 10_000;

    /** So many members are planned before the scenario itself is taken for wrong. */
    private static final int TRIALS = 16;

    private final ScenarioArguments scenario;
    private final Job job;
    private final StudyFolder folder;
    private final Study study;
    private final String text;
    private final AtomicInteger own = new AtomicInteger();
    private String title = "";
    private Map<String, String> weather = Map.of();
    private List<Integer> missing = List.of();
    private Runnable stop = () -> {};
    private volatile boolean stopped;

    /** @param table of members; null where the scenario's settings say which there are */
    StudyWork(ScenarioArguments scenario, Job job, @Nullable Path table, Path folder) {
        this.scenario = scenario;
        this.job = job;
        this.folder = new StudyFolder(LocalDisk.DISK, folder);
        this.text = scenario.text();
        this.study = table == null ? Study.of(scenario.settings()) : Study.table(table, scenario.settings());
    }

    Study study() {
        return study;
    }

    StudyFolder folder() {
        return folder;
    }

    /** The members that are to be run. */
    List<Integer> missing() {
        return missing;
    }

    /** How many members this process has done. */
    int ownDone() {
        return own.get();
    }

    /** How many of those that were missing anybody has done. */
    long doneOf(long all) {
        return all - missing.stream().filter(each -> !folder.isDone(each)).count();
    }

    /** Begins the study or goes on with it; everything that can be refused is refused before a file is written. */
    void begin(boolean yes, boolean retry) {
        if (study.size() > UNASKED && !yes) {
            throw new WrongInputException("the study has " + study.size() + " members; --yes runs that many");
        }
        StudyCheck.check(study, text, scenario.source());
        StudyHead kept = folder.head();
        weather = kept == null ? Map.of() : kept.weather();
        ScenarioArguments.Planned first = firstPlanned();
        if (kept == null) {
            weather = first.weather().stream()
                    .collect(Collectors.toMap(KeptWeather::file, KeptWeather::text, (one, same) -> one));
        }
        enter();
        title = first.plan().scenario().title();
        look(retry);
    }

    /** Goes on with a study that another process has begun. */
    void goOn() {
        StudyHead kept = folder.head();
        if (kept == null) {
            throw new WrongInputException(
                    "the study in " + folder.path() + " is not seen here; all processes need the folder");
        }
        weather = kept.weather();
        enter();
        look(false);
    }

    private void enter() {
        QuestionKeys keys = QuestionKeys.of(text, scenario.source(), scenario.base(), study.fixed());
        StudyHead head = new StudyHead(Version.text(), keys.values(), keys.files(), study, weather);
        try {
            folder.begin(head);
        } catch (UncheckedIOException e) {
            throw new WrongInputException(Objects.toString(e.getMessage()), e);
        }
    }

    /** Finds the members that are to be run, those that failed too where they are to be tried again. */
    private void look(boolean retry) {
        List<Integer> found = new ArrayList<>();
        for (int member = 0; member < study.size(); member++) {
            MemberResult result = folder.result(member);
            boolean again = retry && result != null && result.isFailed();
            if (again) {
                folder.forget(member);
            }
            if (result == null || again) {
                found.add(member);
            }
        }
        missing = List.copyOf(found);
    }

    /** Values that cannot be computed are for their members to say; where none of the first can, it is the scenario. */
    private ScenarioArguments.Planned firstPlanned() {
        ScenarioException first = null;
        for (int member = 0; member < Math.min(TRIALS, study.size()); member++) {
            try {
                return scenario.planned(text, study.settings(member), weather);
            } catch (ScenarioException e) {
                first = first == null ? e : first;
            }
        }
        throw Objects.requireNonNull(first);
    }

    /**
     * Runs what is missing, or this rank's share of it.
     *
     * @param done called after each member
     */
    void byThreads(Runnable done) {
        List<Integer> mine = missing.stream()
                .filter(each -> each % job.size() == (job.size() > 1 ? job.rank() : 0))
                .toList();
        int threads = scenario.threads(job.beside());
        int atOnce = Math.clamp(mine.size(), 1, threads);
        Execution each = scenario.execution(1);
        StudyMembers members = new StudyMembers(
                scenario,
                study,
                text,
                weather,
                new Execution(each.kernel(), each.sweep(), Math.max(1, threads / atOnce)));
        StudyCrew crew = new StudyCrew(folder, mine, members, () -> {
            own.incrementAndGet();
            done.run();
        });
        stopBy(() -> {
            crew.stop();
            members.stop();
        });
        try {
            crew.work(atOnce);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Lets other processes run what is missing.
     *
     * @param words of their command
     */
    void byProcesses(int count, List<String> words, Runnable meanwhile) {
        if (missing.isEmpty()) {
            return;
        }
        StudyProcesses all = new StudyProcesses(Math.min(count, missing.size()), words);
        stopBy(all::stop);
        try {
            int code = all.await(meanwhile);
            if (code != 0 && !stopped) {
                throw new UncheckedIOException(
                        "a process of the study ended with code " + code + "; the same command goes on",
                        new IOException("code " + code));
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private synchronized void stopBy(Runnable way) {
        stop = way;
        if (stopped) {
            way.run();
        }
    }

    /** Asks it to run no more members. Any thread may ask. */
    synchronized void stop() {
        stopped = true;
        stop.run();
    }

    /** Whether somebody asked. */
    boolean isStopped() {
        return stopped;
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while members ran", e);
    }

    /** All that is done by now. */
    StudyTable table() {
        return new StudyTable(title, study, folder.results(study.size()));
    }

    /** Works on the tables, when no other process does. */
    <T> T alone(Supplier<T> work) {
        try {
            return folder.alone(work);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }
}
