package isotherm.bench.profiler;

import isotherm.bench.peers.Program;
import isotherm.bench.peers.Workshop;
import isotherm.bench.race.Solver;
import isotherm.profiler.Launch;
import isotherm.profiler.Options;
import isotherm.profiler.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The programs that {@code bench profiler} runs, compiled into a folder. */
final class ProfiledTargets {
    private static final double LOOP = 2;
    private static final double LIBRARY = 3;
    private static final double SAMPLED = 1.05;

    /**
     * The same room for new objects in all ways: left alone, the collector gives itself more where a recorder makes its pauses
     * longer, and the loop's arrays then leave the cache, which says nothing of the profiler.
     */
    private static final List<String> HEAP = List.of("-XX:+UseSerialGC", "-Xmn64m");

    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final Path JAVA = JDK.resolve("bin/java");
    /** Of the JDK's own sources, as many as are parsed in a round. */
    private static final int FILES = 4;

    private static final String PARSED = "java.base/java/util/[A-Z][A-Za-z]*[.]java";

    private final Path folder;

    ProfiledTargets(Path folder) {
        this.folder = folder;
    }

    /** The lecture's loop. */
    ProfiledTarget loop() {
        List<String> arguments = List.of("-cp", compiled("ProfiledLoop", "").toString(), "ProfiledLoop");
        return new ProfiledTarget("loop", profiled("loop", LOOP, List.of("ProfiledLoop"), arguments));
    }

    /** A parser of Java from Maven Central on sources of the JDK; empty where the JDK has none. */
    Optional<ProfiledTarget> parser(Path library) {
        Path sources = folder.resolve("sources");
        if (!unpackSources(sources)) {
            return Optional.empty();
        }
        String path = compiled("ProfiledParser", library.toString()) + java.io.File.pathSeparator + library;
        List<String> arguments = List.of("-cp", path, "ProfiledParser", sources.toString());
        List<String> include = List.of("com.github.javaparser.*", "ProfiledParser");
        return Optional.of(new ProfiledTarget("parser", profiled("parser", LIBRARY, include, arguments)));
    }

    /** Our solver with no profiler about, and as it always starts: with the module there and ready to load the agent. */
    static ProfiledTarget solver() {
        String without = Stream.of(Solver.class, isotherm.step.Execution.class)
                .map(ProfiledTargets::place)
                .map(Path::toString)
                .collect(Collectors.joining(java.io.File.pathSeparator));
        String with = without + java.io.File.pathSeparator + place(Profile.class);
        List<String> ready =
                List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+DebugNonSafepoints", "-XX:+EnableDynamicAgentLoading");
        return new ProfiledTarget(
                "solver",
                List.of(
                        new ProfiledTarget.Way("no profiler", Double.NaN, solve(List.of(), without)),
                        new ProfiledTarget.Way("profiler off", Double.NaN, solve(ready, with))));
    }

    private static List<String> solve(List<String> options, String classPath) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(options);
        command.addAll(
                List.of("--add-modules", "jdk.incubator.vector", "-cp", classPath, ProfiledSolve.class.getName()));
        return command;
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no place of " + type, e);
        }
    }

    private List<ProfiledTarget.Way> profiled(String name, double exact, List<String> include, List<String> arguments) {
        Options options = Options.include(include.toArray(String[]::new));
        List<String> plain = new ArrayList<>(List.of(JAVA.toString()));
        List<String> heaped = Stream.concat(HEAP.stream(), arguments.stream()).toList();
        plain.addAll(heaped);
        return List.of(
                new ProfiledTarget.Way("unprofiled", Double.NaN, plain),
                way(name, "exact", exact, options.exact(), heaped),
                way(name, "sampled", SAMPLED, options, heaped));
    }

    private ProfiledTarget.Way way(String target, String name, double most, Options options, List<String> arguments) {
        try {
            Path profile = folder.resolve(target + "." + name + ".profile");
            return new ProfiledTarget.Way(
                    name,
                    most,
                    Launch.of(JAVA, options.into(profile), arguments).command());
        } catch (IOException e) {
            throw new UncheckedIOException("the profiler cannot be started: " + e.getMessage(), e);
        }
    }

    private Path compiled(String program, String classPath) {
        Path source = new Workshop(folder, Workshop.Tools.USUAL).unpack(program + ".java");
        Path classes = folder.resolve(program);
        Program.output(
                "the compiler of Java",
                List.of(
                        JDK.resolve("bin/javac").toString(),
                        "-g",
                        "-cp",
                        classPath,
                        "-d",
                        classes.toString(),
                        source.toString()),
                Map.of());
        return classes;
    }

    private static boolean unpackSources(Path target) {
        Path all = JDK.resolve("lib/src.zip");
        if (!Files.exists(all)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(all.toFile())) {
            Files.createDirectories(target);
            List<? extends ZipEntry> wanted = zip.stream()
                    .filter(entry -> entry.getName().matches(PARSED))
                    .limit(FILES)
                    .toList();
            for (ZipEntry entry : wanted) {
                Path name = Path.of(entry.getName()).getFileName();
                Files.write(
                        target.resolve(String.valueOf(name)),
                        zip.getInputStream(entry).readAllBytes());
            }
            return !wanted.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + all, e);
        }
    }
}
