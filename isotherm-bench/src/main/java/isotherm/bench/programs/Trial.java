package isotherm.bench.programs;

import isotherm.bench.peers.Program;
import isotherm.bench.peers.WorkFolder;
import isotherm.bench.peers.Workshop;
import isotherm.profiler.Launch;
import isotherm.profiler.Options;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.recording.ProfileFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One program in a folder of its own, ready to be run in each way. */
final class Trial {
    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

    private final ThirdParty program;
    private final Path folder;
    private final List<String> command;

    /**
     * Fetches what it needs.
     *
     * @throws isotherm.bench.race.PeerFailedException where that cannot be had
     */
    Trial(ThirdParty program, Path folder) throws IOException {
        this.program = program;
        this.folder = folder;
        Path in = Files.createDirectories(folder.resolve("in"));
        for (Map.Entry<String, String> input : ThirdParties.inputs().entrySet()) {
            Files.writeString(in.resolve(input.getKey()), input.getValue());
        }
        String path = program.jars().stream()
                .map(jar -> new MavenJar(jar).fetched().toString())
                .collect(Collectors.joining(File.pathSeparator));
        command = new ArrayList<>(program.options());
        command.add("-cp");
        command.add(program.driver().isEmpty() ? path : path + File.pathSeparator + compiled(path));
        if (!program.driver().isEmpty()) {
            command.add(program.driver());
        }
        program.arguments().forEach(argument -> command.add(argument.replace("IN/", in + File.separator)));
    }

    private Path compiled(String path) {
        Path source = new Workshop(folder, Workshop.Tools.USUAL).unpack(program.driver() + ".java");
        Path classes = folder.resolve("driver");
        String compiler = BIN.resolve("javac").toString();
        Program.output(
                "the compiler of Java",
                List.of(
                        compiler,
                        "-J-XX:TieredStopAtLevel=1",
                        "-g",
                        "-proc:none",
                        "-cp",
                        path,
                        "-d",
                        classes.toString(),
                        source.toString()),
                Map.of());
        return classes;
    }

    /**
     * What a run left.
     *
     * @param seconds that it took, start included
     * @param output exit code, what was printed, and the names and contents of the files that were written
     */
    record Outcome(double seconds, Map<String, String> output) {
        /** The first thing that is not as it was, or nothing. */
        String difference(Outcome other) {
            return Stream.concat(output.keySet().stream(), other.output.keySet().stream())
                    .filter(what -> !output.getOrDefault(what, "").equals(other.output.getOrDefault(what, "")))
                    .findFirst()
                    .orElse("");
        }
    }

    Outcome plain() throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(BIN.resolve("java").toString()));
        all.addAll(command);
        return run(all);
    }

    Outcome profiled(boolean exact) throws IOException, InterruptedException {
        Options options =
                Options.include(program.include().toArray(String[]::new)).into(file());
        return run(Launch.of(BIN.resolve("java"), exact ? options.exact() : options, command)
                .command());
    }

    private Path file() {
        return folder.resolve("isotherm.profile");
    }

    private Outcome run(List<String> all) throws IOException, InterruptedException {
        try (WorkFolder work = new WorkFolder()) {
            Path out = folder.resolve("out");
            Path err = folder.resolve("err");
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(all)
                    .directory(work.path().toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            int code = process.waitFor();
            double seconds = (System.nanoTime() - begin) * 1e-9;
            Map<String, String> output = new TreeMap<>();
            output.put("the exit code", String.valueOf(code));
            output.put("standard output", Files.readString(out));
            output.put(
                    "standard error",
                    Files.readString(err)
                            .lines()
                            .filter(line -> !line.startsWith("WARNING: ")) // the JVM's own, which name the process
                            .collect(Collectors.joining("\n")));
            try (Stream<Path> files = Files.walk(work.path())) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> output.put("file " + work.path().relativize(file), contents(file)));
            }
            return new Outcome(seconds, output);
        }
    }

    private static String contents(Path file) {
        try {
            return Arrays.toString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the last profile holds, in words. */
    String notes() throws IOException {
        Profile profile = ProfileFile.read(file());
        long hits = profile.methods().stream()
                .flatMap(method -> method.lines().stream())
                .mapToLong(line -> Math.max(0, line.hits())) // -1 where not counted
                .sum();
        long calls = profile.methods().stream()
                .mapToLong(method -> Math.max(0, method.calls()))
                .sum();
        String counted = String.format(
                Locale.ROOT,
                "%,d methods, %,d calls, %,d hits",
                profile.methods().size(),
                calls,
                hits);
        return Stream.concat(Stream.of(counted), profile.run().notes().stream()).collect(Collectors.joining("; "));
    }
}
