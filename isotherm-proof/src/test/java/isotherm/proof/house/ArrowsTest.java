package isotherm.proof.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who may know whom, read from the compiled classes. */
class ArrowsTest {
    private static final Pattern OURS = Pattern.compile("isotherm(?:/[a-z]+)+(?=/[A-Z])");

    /** What stands on what: the question, the network, its plan, the methods, time; solvers and transforms know no plate. */
    private static final Map<String, Set<String>> CORE = Map.ofEntries(
            Map.entry("number", Set.of()),
            Map.entry("expression", Set.of()),
            Map.entry("kernel", Set.of()),
            Map.entry("threads", Set.of()),
            Map.entry("cholesky", Set.of()),
            Map.entry("transform", Set.of()),
            Map.entry("refusal", Set.of()),
            Map.entry("model", Set.of("expression", "number", "refusal")),
            Map.entry("field", Set.of("model")),
            Map.entry("state", Set.of("field", "model")),
            Map.entry("multigrid", Set.of("threads", "field")),
            Map.entry("borders", Set.of("model")),
            Map.entry("network", Set.of("borders", "field", "model", "number", "refusal")),
            Map.entry("check", Set.of("network", "field", "model", "expression", "number", "refusal")),
            Map.entry("loads", Set.of("threads", "network", "model", "refusal")),
            Map.entry("plan", words("check loads network borders transform cholesky field model number refusal")),
            Map.entry("building", Set.of("check", "plan", "network", "field", "model", "number")),
            Map.entry("heat", Set.of("threads", "plan", "network", "borders", "field", "model")),
            Map.entry("stencil", Set.of("state", "plan", "network", "kernel", "field", "model")),
            Map.entry("sweep", words("state heat stencil plan network kernel threads field model")),
            Map.entry("step", words("state sweep kernel plan network field model number")),
            Map.entry("adaptive", words("state step heat sweep multigrid threads plan network field model number")),
            Map.entry("explicit", words("state step heat sweep stencil kernel threads plan network field model")),
            Map.entry("stabilised", words("state adaptive step heat multigrid threads plan network field model")),
            Map.entry("implicit", words("state adaptive step heat multigrid threads plan network field model")),
            Map.entry("spectral", words("state step heat threads transform plan network field model")),
            Map.entry(
                    "exponential",
                    words("state step heat threads cholesky loads plan network field model number refusal")),
            Map.entry(
                    "method",
                    words("explicit stabilised implicit spectral exponential step sweep kernel plan network model")),
            Map.entry("parts", Set.of("state", "step", "threads", "field", "model")),
            Map.entry(
                    "sim",
                    words(
                            "state parts method step building heat check plan network field model number refusal threads")),
            Map.entry("convergence", words("predict sim step building check plan field model number")),
            Map.entry("predict", Set.of("sim", "method", "step", "plan", "field", "model")));

    /** Files, pixels and fields know nothing of each other; pictures and scenarios stand on them; runs put all together. */
    private static final Map<String, Set<String>> IO = Map.ofEntries(
            Map.entry("disk", Set.of()),
            Map.entry("files", Set.of("disk")),
            Map.entry("raster", Set.of()),
            Map.entry("resample", Set.of()),
            Map.entry("plot", Set.of("raster", "resample", "files", "disk")),
            Map.entry("frames", Set.of("plot", "raster", "resample", "files", "disk")),
            Map.entry("map", Set.of("plot", "raster")),
            Map.entry("run", Set.of("frames", "report", "files", "disk")),
            Map.entry("checkpoint", Set.of("files", "disk")),
            Map.entry("session", Set.of("checkpoint", "run", "files", "weather", "disk")),
            Map.entry("toml", Set.of()),
            Map.entry("schema", Set.of("toml")),
            Map.entry("weather", Set.of("files", "disk")),
            Map.entry("series", Set.of("schema", "toml", "weather")),
            Map.entry("material", Set.of()),
            Map.entry("netcdf", Set.of()),
            Map.entry("scenario", Set.of("series", "schema", "toml", "weather", "material", "netcdf")),
            Map.entry("kept", words("disk checkpoint scenario series netcdf toml resample")),
            Map.entry("study", words("plot raster resample run report session series schema toml files disk")),
            Map.entry("report", Set.of("files")));

    /** {@code cli} itself has the commands of a scenario, and lists all others. */
    private static final Map<String, Set<String>> CLI = Map.of(
            "terminal", Set.of(),
            "bench", Set.of("terminal"),
            "profile", Set.of("terminal"),
            "weather", Set.of("terminal"),
            "plot", Set.of("weather", "terminal"),
            "", Set.of("bench", "plot", "profile", "weather", "terminal"));

    /** {@code bench} itself has what rounds gave and on which machine. */
    private static final Map<String, Set<String>> BENCH = Map.ofEntries(
            Map.entry("", Set.of()),
            Map.entry("chart", Set.of()),
            Map.entry("choice", Set.of("race", "")),
            Map.entry("counts", Set.of("peers", "race", "")),
            Map.entry("programs", Set.of("counts", "peers", "race", "")),
            Map.entry("estimates", Set.of("race", "")),
            Map.entry("race", Set.of("")),
            Map.entry("peers", Set.of("race", "")),
            Map.entry("machine", Set.of("race", "chart", "")),
            Map.entry("solve", Set.of("peers", "machine", "race", "chart", "")),
            Map.entry("methods", Set.of("peers", "race", "chart", "")),
            Map.entry("concurrency", Set.of("peers", "race", "chart", "")),
            Map.entry("profiler", Set.of("peers", "machine", "race", "chart", "")));

    /** A live plate knows no network. */
    private static final Map<String, Set<String>> WEB =
            Map.of("live", Set.of(), "http", Set.of("live"), "", Set.of("http", "live"));

    private static Set<String> words(String names) {
        return Set.of(names.split(" "));
    }

    @Test
    void coresPackagesFormOneChain() {
        Map<String, Set<String>> found = arrows("isotherm-core", "isotherm");
        assertThat(found.keySet()).isEqualTo(CORE.keySet());
        found.forEach((room, used) ->
                assertThat(CORE.get(room)).as("isotherm.%s uses", room).containsAll(used));
        assertThat(found.get("sim")).as("the reader of classes sees arrows").contains("step", "plan", "model");
    }

    @Test
    void thePackagesOfTheOtherModulesPointDownwards() {
        Map<String, Map<String, Set<String>>> wanted =
                Map.of("isotherm-io", IO, "isotherm-cli", CLI, "isotherm-bench", BENCH, "isotherm-web", WEB);
        wanted.forEach((module, allowed) -> {
            String root = module.replace('-', '/');
            Map<String, Set<String>> found = arrows(module, root);
            assertThat(found.keySet()).as(module).isEqualTo(allowed.keySet());
            found.forEach((room, used) -> assertThat(allowed.get(room))
                    .as("%s: its package \"%s\" uses", module, room)
                    .containsAll(used));
            assertThat(found.values()).as("the reader of classes sees arrows").anyMatch(used -> used.size() > 1);
            assertThatNoPackageReachesItself(allowed);
        });
        assertThatNoPackageReachesItself(CORE);
    }

    /** Whatever the lists above allow, they allow no circle. */
    private static void assertThatNoPackageReachesItself(Map<String, Set<String>> allowed) {
        allowed.forEach((room, used) -> {
            Set<String> reached = new TreeSet<>(used);
            for (int before = -1; before < reached.size(); ) {
                before = reached.size();
                List.copyOf(reached).forEach(each -> reached.addAll(allowed.get(each)));
            }
            assertThat(reached).as("all below %s", room).doesNotContain(room);
        });
    }

    /**
     * Which packages of a module each of its packages names, itself left out.
     *
     * @param root the folder that the names of its packages are taken from
     */
    private static Map<String, Set<String>> arrows(String module, String root) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (ClassModel model : House.classes(new House.Room(module))) {
            String from = model.thisClass().asInternalName();
            if (!from.equals("module-info") && !from.endsWith("/package-info")) {
                String room = from.substring(0, from.lastIndexOf('/'));
                Set<String> used = found.computeIfAbsent(below(root, room), fresh -> new TreeSet<>());
                packagesNamedIn(model).stream()
                        .filter(each -> !each.equals(room) && (each.equals(root) || each.startsWith(root + "/")))
                        .forEach(each -> used.add(below(root, each)));
            }
        }
        return found;
    }

    private static String below(String root, String room) {
        return room.equals(root) ? "" : room.substring(root.length() + 1);
    }

    /** Class references and descriptors, so that a type in a signature counts too. */
    private static Set<String> packagesNamedIn(ClassModel model) {
        Set<String> packages = new TreeSet<>();
        for (PoolEntry entry : model.constantPool()) {
            String text = switch (entry) {
                case ClassEntry type -> type.asInternalName();
                case Utf8Entry utf8 -> utf8.stringValue();
                default -> "";
            };
            Matcher ours = OURS.matcher(text);
            while (ours.find()) {
                packages.add(ours.group());
            }
        }
        return packages;
    }

    /** The profiler works on any program: neither part of it names anything of ours outside it. */
    @Test
    void theProfilerKnowsNothingOfHeat() {
        Set<String> used = new TreeSet<>();
        for (String room : List.of("isotherm-profiler", "isotherm-profiler-agent")) {
            for (ClassModel model : House.classes(new House.Room(room))) {
                used.addAll(packagesNamedIn(model));
            }
        }
        assertThat(used)
                .isSubsetOf(
                        "isotherm/profiler",
                        "isotherm/profiler/diff",
                        "isotherm/profiler/export",
                        "isotherm/profiler/growth",
                        "isotherm/profiler/json",
                        "isotherm/profiler/profile",
                        "isotherm/profiler/recording",
                        "isotherm/profiler/report",
                        "isotherm/agent",
                        "isotherm/agent/jvm",
                        "isotherm/agent/smap",
                        "isotherm/probe",
                        "isotherm/agent/asm");
        assertThat(used).contains("isotherm/agent", "isotherm/probe");
    }

    /** How temperatures lie in memory is known to the field, the kernels and the sweeps alone. */
    @Test
    void onlyKernelsAndSweepsTouchAFieldsMemory() {
        List<String> callers = new ArrayList<>();
        for (House.Room room : House.rooms()) {
            for (ClassModel model : House.classes(room)) {
                for (PoolEntry entry : model.constantPool()) {
                    if (entry instanceof MemberRefEntry member
                            && member.owner().asInternalName().equals("isotherm/field/Field")
                            && Set.of("memory", "offset").contains(member.name().stringValue())) {
                        callers.add(model.thisClass().asInternalName());
                    }
                }
            }
        }
        assertThat(callers).isNotEmpty().allMatch(caller -> caller.matches("isotherm/(field|kernel|sweep)/.*"));
    }
}
