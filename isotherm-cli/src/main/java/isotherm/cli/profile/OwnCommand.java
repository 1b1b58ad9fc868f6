package isotherm.cli.profile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** This program as arguments of java, to be run once more in a JVM of its own. */
public final class OwnCommand {
    private static final String MODULE = "-m";
    /** What a start wants that is over soon; a run that is profiled wants the whole compiler, and starts without a cache. */
    private static final List<String> SHORT_STARTS = List.of("-XX:TieredStopAtLevel=", "-XX:AOTCache=");

    /** What the main class with vectors needs; it stands once more where this process computes itself. */
    private static final String VECTOR = "--add-exports=java.base/jdk.internal.module=isotherm.cli";

    private static final String MAIN = "isotherm.cli/isotherm.cli.VectorMain";

    private OwnCommand() {}

    /** JVM options as this process was started, the main class that computes, then the words. */
    static List<String> of(List<String> words) {
        String[] own = ProcessHandle.current().info().arguments().orElseThrow();
        List<String> all = new ArrayList<>(List.of(VECTOR));
        for (int k = 0; k < own.length; k++) {
            if (own[k].equals(MODULE)) {
                all.addAll(List.of(MODULE, MAIN));
                break;
            }
            String option = own[k];
            if (SHORT_STARTS.stream().noneMatch(option::startsWith)) {
                all.add(option);
            }
        }
        all.addAll(words);
        return all;
    }

    /** The java of this process, its options and main class, then other words: a process like this one. */
    public static List<String> again(List<String> words) {
        List<String> all = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        String[] own = ProcessHandle.current().info().arguments().orElseThrow();
        int module = List.of(own).indexOf(MODULE);
        all.addAll(List.of(own).subList(0, module + 2));
        all.addAll(words);
        return all;
    }

    /**
     * Where our own sources lie, as far as they are here: beside the modules that the launcher built from them. Those that the
     * build made are among them.
     */
    public static List<Path> sources() {
        Path modules = Path.of(System.getProperty("jdk.module.path", ""));
        Path home = modules.toAbsolutePath().resolve("../../..").normalize();
        Stream<Path> written = Stream.of("core", "io", "bench", "cli")
                .map(module -> home.resolve("isotherm-" + module + "/src/main/java"));
        return Stream.concat(written, Stream.of(home.resolve("isotherm-core/target/generated-sources/kernels")))
                .filter(Files::isDirectory)
                .toList();
    }
}
