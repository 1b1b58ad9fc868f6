package isotherm.agent;

import isotherm.agent.jvm.Ancestry;
import isotherm.agent.jvm.JvmInternals;
import isotherm.agent.jvm.Message;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** One profile of this JVM, from its start to its end. */
public final class Session {
    private static final long SNAPSHOT_MILLIS = 1_000;

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
    private boolean ended;

    private Session(AgentOptions options, Instrumentation instrumentation) {
        this.options = options;
        this.instrumentation = instrumentation;
        transformer = new Transformer(new Inclusion(options.include()), options.exact(), catalog);
        writer = new ProfileWriter(options, catalog, stacks);
        if (ModuleLayer.boot().findModule("jdk.jfr").isPresent()) {
            sampler = new Sampler(stacks, options.recording());
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
        String[] wrong = new String[1];
        OwnThread.runToItsEnd(() -> {
            try {
                AgentOptions options = AgentOptions.parse(text);
                if (first && Ancestry.writes(options.out())) {
                    return;
                }
                JvmInternals.open(instrumentation);
                Surroundings.kept(first, () -> {
                    try {
                        new Session(options, instrumentation).begin();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (IllegalArgumentException | UncheckedIOException e) {
                wrong[0] = e instanceof UncheckedIOException io ? io.getCause().getMessage() : e.getMessage();
            }
        });
        return wrong[0];
    }

    /** Takes the agent's jar off the program's class path. */
    public static void hide(ClassLoader loader, URL jar) {
        JvmInternals.dropFromClassPath(loader, jar);
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

    /** Takes that sentence, or null where nothing failed. */
    public static String takeError() {
        return ERROR.getAndSet(null);
    }

    private void begin() throws IOException {
        makeRecording();
        try {
            makeFolder(options.out());
            if (sampler != null) {
                sampler.start();
            }
            if (options.exact()) {
                Gate.define();
                transformer.rehearse();
            }
            instrumentation.addTransformer(transformer, true);
            retransform();
            write(false);
        } catch (FileSystemException e) {
            throw new IOException("the profile " + options.out() + " cannot be written: " + reason(e), e);
        }
        ShutdownOrder.last(this::end);
        RUNNING.set(this);
        new OwnThread(this::snapshots).start();
    }

    /** Now, rather than to find at the end that it cannot be written. */
    private void makeRecording() throws IOException {
        if (options.recording().isEmpty()) {
            return;
        }
        Path file = options.recording().get();
        try {
            makeFolder(file);
            Files.newOutputStream(file).close();
        } catch (FileSystemException e) {
            throw new IOException("the recording " + file + " cannot be written: " + reason(e), e);
        }
    }

    private static void makeFolder(Path file) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName() + " " + e.getFile() : e.getReason();
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
            if (left <= 0) {
                endEarly();
                return;
            }
            sleep(Math.min(SNAPSHOT_MILLIS, Math.max(1, left)));
            snapshot();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            assert e != null : "an own thread is deaf to it";
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

    /** Ends while the program goes on: its classes become what they were. */
    private void endEarly() {
        Surroundings.kept(false, this::end);
        if (options.exact()) {
            Set<String> names = new HashSet<>();
            catalog.classes().forEach(plan -> names.add(plan.name()));
            for (Class<?> type : instrumentation.getAllLoadedClasses()) {
                if (names.contains(type.getName())) {
                    retransform(type);
                }
            }
        }
        RUNNING.set(null);
    }

    /** Ends; the profile is complete. */
    private synchronized void end() {
        if (!ended) {
            ended = true;
            transformer.end();
            if (options.exact()) {
                for (Class<?> type : instrumentation.getAllLoadedClasses()) {
                    transformer.noteIfHidden(type);
                }
            }
            instrumentation.removeTransformer(transformer);
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
