package isotherm.profiler;

import isotherm.profiler.profile.LineProfile;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.recording.ProfileFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A program of the test resources that was run under the profiler. */
public record Target(Jdk.Ended ended, Path file, Profile profile) {
    static Target run(Jdk jdk, Path folder, Path classes, Options options, String... main)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-Xverify:all", "-cp", classes.toString()));
        arguments.addAll(List.of(main));
        Launch launch =
                Launch.of(jdk.java(), options.into(folder.resolve("of" + jdk.version() + ".profile")), arguments);
        Jdk.Ended ended = Jdk.run(launch.command());
        return new Target(ended, launch.profile(), ProfileFile.read(launch.profile()));
    }

    public static Target exact(Jdk jdk, Path folder, String program, String... arguments)
            throws IOException, InterruptedException {
        Path classes = jdk.compile(folder, program);
        return run(
                jdk,
                folder,
                classes,
                Options.DEFAULT.exact(),
                Stream.concat(Stream.of(program), Stream.of(arguments)).toArray(String[]::new));
    }

    /** Hits by line, of all methods together. */
    TreeMap<Integer, Long> hits() {
        TreeMap<Integer, Long> hits = new TreeMap<>();
        for (MethodProfile method : profile.methods()) {
            for (LineProfile line : method.lines()) {
                hits.merge(line.number(), line.hits(), Long::sum);
            }
        }
        return hits;
    }

    /** The methods of this name. */
    List<MethodProfile> methods(String name) {
        return profile.methods().stream()
                .filter(method -> method.name().name().equals(name))
                .toList();
    }

    MethodProfile method(String name) {
        List<MethodProfile> found = methods(name);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " methods " + name + " in " + profile.methods());
        }
        return found.getFirst();
    }
}
