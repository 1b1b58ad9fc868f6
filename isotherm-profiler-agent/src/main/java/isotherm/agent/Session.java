package isotherm.agent;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One profile of this JVM, from its start to its end. */
public final class Session {
    static final String THREAD = "isotherm-profiler";
    /** Under this name the JVM's properties have what ends the profile. */
    private static final String ENDING = "isotherm.profiler.end";

    private static final long SNAPSHOT_MILLIS = 1_000;

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
     * Starts.
     *
     * @param text the agent's options
     * @throws IllegalArgumentException where an option is wrong
     * @throws IOException where the profile cannot be written, in one sentence
     */
    public static void start(String text, Instrumentation instrumentation) throws IOException {
        new Session(AgentOptions.parse(text), instrumentation).begin();
    }

    private void begin() throws IOException {
        makeRecording();
        try {
            makeFolder(options.out());
            if (sampler != null) {
                sampler.start();
            }
            instrumentation.addTransformer(transformer, true);
            retransform();
            write(false);
        } catch (FileSystemException e) {
            throw new IOException("the profile " + options.out() + " cannot be written: " + reason(e), e);
        }
        ShutdownOrder.before(instrumentation, this::end);
        Thread snapshots = new Thread(this::snapshots, THREAD);
        snapshots.setDaemon(true);
        System.getProperties().put(ENDING, (Runnable) this::endEarly);
        snapshots.start();
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
        try {
            while (!isEnded()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    endEarly();
                    return;
                }
                Thread.sleep(Math.min(SNAPSHOT_MILLIS, Math.max(1, left)));
                snapshot();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
        end();
        if (options.exact()) {
            Set<String> names = new HashSet<>();
            catalog.classes().forEach(plan -> names.add(plan.name()));
            for (Class<?> type : instrumentation.getAllLoadedClasses()) {
                if (names.contains(type.getName())) {
                    retransform(type);
                }
            }
        }
        System.getProperties().remove(ENDING);
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
                catalog.notes(options.include(), true)
                        .forEach(note -> System.err.println("isotherm-profiler: " + note));
            }
        }
    }

    private void tryWrite(boolean complete) {
        try {
            write(complete);
        } catch (IOException e) {
            System.err.println(
                    "isotherm-profiler: the profile " + options.out() + " cannot be written: " + e.getMessage());
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
