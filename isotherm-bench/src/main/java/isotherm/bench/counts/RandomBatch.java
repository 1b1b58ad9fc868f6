package isotherm.bench.counts;

import isotherm.bench.peers.Workshop;
import isotherm.bench.race.PeerFailedException;
import isotherm.profiler.Launch;
import isotherm.profiler.Options;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.recording.ProfileFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Programs that are compiled together and run in one JVM: first counting themselves, then under the profiler. */
final class RandomBatch {
    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

    private final Path folder;

    RandomBatch(Path folder) {
        this.folder = folder;
    }

    /**
     * What came of a program's run.
     *
     * @param ends its result or exception on each thread
     * @param tally what it counted, as a map's text, or nothing
     */
    record Outcome(String ends, String tally) {
        boolean tooLong() {
            return tally.equals("too long");
        }
    }

    /** What they counted themselves, by name. */
    Map<String, Outcome> counting(Collection<RandomProgram> programs) throws IOException, InterruptedException {
        Path classes = compiled(
                "counting",
                programs.stream().map(p -> source(p.name(), p.counting())).toList());
        List<String> command =
                List.of(BIN.resolve("java").toString(), "-cp", classes.toString(), "RandomRuns", classes.toString());
        return outcomes(
                command, "counting", programs.stream().map(RandomProgram::name).toList());
    }

    /** The outcomes of the plain programs under the profiler; the profile is then to be had from {@link #profile}. */
    Map<String, Outcome> plain(Collection<RandomProgram> programs) throws IOException, InterruptedException {
        Path classes = compiled(
                "plain", programs.stream().map(p -> source(p.name(), p.plain())).toList());
        Options options = Options.include("*").exact().into(folder.resolve("plain.profile"));
        List<String> arguments = List.of("-cp", classes.toString(), "RandomRuns", classes.toString());
        List<String> command =
                Launch.of(BIN.resolve("java"), options, arguments).command();
        return outcomes(
                command, "plain", programs.stream().map(RandomProgram::name).toList());
    }

    Profile profile() throws IOException {
        return ProfileFile.read(folder.resolve("plain.profile"));
    }

    private record Source(String file, String text) {}

    private static Source source(String name, String text) {
        return new Source(name + ".java", text);
    }

    private Path compiled(String kind, List<Source> sources) throws IOException, InterruptedException {
        Path work = Files.createDirectories(folder.resolve(kind));
        Path classes = Files.createDirectories(work.resolve("classes"));
        List<String> files = new ArrayList<>();
        Workshop shop = new Workshop(work, Workshop.Tools.USUAL);
        files.add(shop.unpack("RandomRuns.java").toString());
        if (kind.equals("counting")) {
            files.add(shop.unpack("Tally.java").toString());
        }
        for (Source source : sources) {
            files.add(Files.writeString(work.resolve(source.file), source.text).toString());
        }
        Path list = Files.write(
                work.resolve("files"),
                files.stream().map(file -> '"' + file + '"').toList());
        run(
                List.of(
                        BIN.resolve("javac").toString(),
                        "-J-XX:TieredStopAtLevel=1", // it ends before the optimising compiler would be of use
                        "-J-XX:+UseSerialGC",
                        "-g:lines,source",
                        "-proc:none",
                        "-nowarn",
                        "-d",
                        classes.toString(),
                        "@" + list),
                kind,
                "");
        return classes;
    }

    private Map<String, Outcome> outcomes(List<String> command, String kind, List<String> names)
            throws IOException, InterruptedException {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (String line : run(command, kind, String.join("\n", names)).lines().toList()) {
            String[] words = line.split("\t", -1);
            if (words.length == 4) {
                outcomes.put(words[0], new Outcome(words[1] + " " + words[2], words[3]));
            }
        }
        if (outcomes.size() != names.size()) {
            throw new PeerFailedException("of " + names.size() + " " + kind + " programs " + outcomes.size()
                    + " came to an end: " + Files.readString(folder.resolve(kind + ".err")));
        }
        return outcomes;
    }

    private String run(List<String> command, String kind, String input) throws IOException, InterruptedException {
        Path in = Files.writeString(folder.resolve(kind + ".in"), input);
        Path out = folder.resolve(kind + ".out");
        Path err = folder.resolve(kind + ".err");
        Process process = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new PeerFailedException(String.join(" ", command) + " failed: " + Files.readString(err));
        }
        return Files.readString(out);
    }
}
