package isotherm.agent;

import isotherm.agent.jvm.Ancestry;
import isotherm.agent.jvm.JvmInternals;
import isotherm.agent.jvm.Message;
import isotherm.agent.jvm.OutputFiles;
import isotherm.agent.jvm.OwnThread;
import isotherm.agent.jvm.SamplerFlags;
import isotherm.agent.jvm.ShutdownOrder;
import isotherm.agent.jvm.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** One profile of this JVM, from its start to its end. */
public final class Session {
    private static final long SNAPSHOT_MILLIS = 1_000;
    /** In place of options: ends the profile that is being made. */
    private static final String END = "end";

    /** The profile that is being made of this JVM, or null: there is one JVM. */
    private static final AtomicReference<Session> RUNNING = new AtomicReference<>();

    /** What went wrong at the last start while the JVM ran, or null. */
    private static final AtomicReference<String> ERROR = new AtomicReference<>();

    private final AgentOptions options;
    private final Instrumentation instrumentation;
    private final Catalog catalog = new Catalog();
    private final Stacks stacks = new Stacks();
    private final Transformer transformer;
    private final ProfileWriter writer;
    private final List<String> notes = new ArrayList<>();
    private final Sampler sampler;
    private final OwnThread writing = new OwnThread(this::snapshots);
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean ended;

    private Session(AgentOptions options, Instrumentation instrumentation) {
        this.options = options;
        this.instrumentation = instrumentation;
        transformer = new Transformer(new Inclusion(options.include()), options.exact(), catalog);
        writer = new ProfileWriter(options, catalog, stacks);
        if (ModuleLayer.boot().findModule("jdk.jfr").isPresent()) {
            sampler = new Sampler(stacks, options.recording(), options.sampling());
            SamplerFlags.missing().ifPresent(notes::add);
        } else {
            sampler = null;
            notes.add(
                    "the profiled JVM runs without the module jdk.jfr, so there are no samples; add --add-modules jdk.jfr");
        }
    }

    /**
     * Starts. All of it is done on a thread of its own: the one that will run the program stays as it is.
     *
     * @param text the agent's options
     * @param first whether the program has not begun
     * @return what went wrong, in one sentence, or null
     */
    public static String start(String text, Instrumentation instrumentation, boolean first) {
        if (END.equals(text)) {
            endRunning();
            return null;
        }
        String[] wrong = new String[1];
        OwnThread.runToItsEnd(() -> wrong[0] = tryStart(text, instrumentation, first));
        return wrong[0];
    }

    private static String tryStart(String text, Instrumentation instrumentation, boolean first) {
        Optional<AgentOptions.Owner> owner = Optional.empty();
        try {
            AgentOptions options = AgentOptions.parse(text);
            owner = options.owner();
            if (first && Ancestry.writes(options.out())) {
                return null;
            }
            if (isRunning() && first) {
                Message.say("the agent was given twice: this one is left out, with its options " + text);
                return null;
            }
            if (isRunning()) {
                throw new IllegalArgumentException("this program is being profiled already");
            }
            JvmInternals.open(instrumentation);
            Surroundings.kept(first, () -> {
                try {
                    new Session(options, instrumentation).begin();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return null;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            String wrong = e instanceof UncheckedIOException io ? io.getCause().getMessage() : e.getMessage();
            owner.ifPresent(asked -> OutputFiles.reply(asked.reply(), wrong));
            return wrong;
        }
    }

    /** Takes the agent's jar off the program's class path, where it lies or under its usual name. */
    public static void hide(URL jar) {
        JvmInternals.dropFromClassPath(ClassLoader.getSystemClassLoader(), jar);
    }

    /** Whether this JVM is being profiled; asked by reflection, as the other two. */
    public static boolean isRunning() {
        return RUNNING.get() != null;
    }

    /** Ends the profile of this JVM, if there is one, while the program goes on. */
    public static void endRunning() {
        Session session = RUNNING.get();
        if (session != null) {
            OwnThread.runToItsEnd(session::endEarly);
        }
    }

    /** Leaves a sentence for whoever loaded the agent into the running JVM. */
    public static void fail(String sentence) {
        ERROR.set(sentence);
    }

    /**
     * What was counted until now, for tests that hold a budget; null where nothing is counted. Keys are {@code com.acme.Main.method} for calls
     * and {@code com.acme.Main:42} for the hits of a line.
     */
    public static Map<String, Long> counts() {
        Session session = RUNNING.get();
        return session == null || !session.options.exact() ? null : Tallies.of(session.catalog.classes());
    }

    /** Takes that sentence, or null where nothing failed. */
    public static String takeError() {
        return ERROR.getAndSet(null);
    }

    private void begin() throws IOException {
        OutputFiles.make(options.recording());
        try {
            OutputFiles.makeFolder(options.out());
            if (sampler != null) {
                sampler.start();
            }
            if (options.exact()) {
                Gate.define();
                transformer.rehearse();
            }
            instrumentation.addTransformer(transformer, true);
            retransform();
            if (options.exact() && options.owner().isPresent()) {
                notes.add("methods that ran already when the profile began are counted from their next call");
            }
            write(false);
        } catch (FileSystemException e) {
            throw new IOException("the profile " + options.out() + " cannot be written: " + OutputFiles.reason(e), e);
        }
        ShutdownOrder.last(() -> end(false));
        RUNNING.set(this);
        writing.start();
    }

    /** Classes that were loaded before are counted from their next call. */
    private void retransform() {
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (transformer.takes(type) && instrumentation.isModifiableClass(type)) {
                retransform(type);
            }
        }
    }

    private void retransform(Class<?> type) {
        try {
            instrumentation.retransformClasses(type);
        } catch (UnmodifiableClassException | LinkageError e) {
            catalog.note("class " + type.getName() + " was loaded before and cannot be rewritten (" + e + ")");
        }
    }

    private void snapshots() {
        long end = options.seconds() == 0 ? Long.MAX_VALUE : System.nanoTime() + (long) (options.seconds() * 1e9);
        while (!isEnded()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0 || isAlone()) {
                endEarly();
                return;
            }
            if (endsWithin(Math.min(SNAPSHOT_MILLIS, Math.max(1, left)))) {
                return;
            }
            snapshot();
        }
    }

    /** Whether the process that wanted the profile is gone, killed perhaps, and cannot end it. */
    private boolean isAlone() {
        return options.owner().isPresent()
                && ProcessHandle.of(options.owner().get().process()).isEmpty();
    }

    /** Waits so long, or until the profile has ended; whether it has. */
    private boolean endsWithin(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            assert e != null : "an own thread is deaf to it";
            return false;
        }
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    private synchronized void snapshot() {
        if (!ended) {
            tryWrite(false);
        }
    }

    /** Ends while the program goes on. */
    private void endEarly() {
        Surroundings.kept(false, () -> end(options.exact()));
        ShutdownOrder.forget();
        writing.joinUnlessCurrent();
        RUNNING.set(null);
    }

    /**
     * Ends; the profile is complete.
     *
     * @param restores makes classes what they were, before their counts are read: counts of code that runs on would not agree
     */
    private synchronized void end(boolean restores) {
        if (ended) {
            return;
        }
        ended = true;
        over.countDown();
        transformer.end();
        if (options.exact()) {
            for (Class<?> type : instrumentation.getAllLoadedClasses()) {
                transformer.noteIfHidden(type);
            }
        }
        instrumentation.removeTransformer(transformer);
        if (restores) {
            restore();
        }
        if (sampler != null) {
            sampler.stop();
        }
        tryWrite(true);
        if (!options.quiet()
                && !options.include().isEmpty()
                && catalog.classes().isEmpty()) {
            catalog.notes(options.include(), true).forEach(Message::say);
        }
    }

    private void restore() {
        Set<String> names = new HashSet<>();
        catalog.classes().forEach(plan -> names.add(plan.name()));
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (names.contains(type.getName())) {
                retransform(type);
            }
        }
    }

    private void tryWrite(boolean complete) {
        try {
            write(complete);
        } catch (IOException e) {
            Message.say("the profile " + options.out() + " cannot be written: " + e.getMessage());
        }
    }

    private void write(boolean complete) throws IOException {
        writer.write(
                complete,
                sampler == null ? "none" : sampler.name(),
                sampler == null ? 0 : sampler.periodNanos(),
                notes);
    }
}
