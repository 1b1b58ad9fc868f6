package isotherm.proof.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.Attributes;
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

    /** sim -> step -> sweep -> kernel, and step, sweep -> plan -> field -> model; solvers and transforms know no plate. */
    private static final Map<String, Set<String>> CORE = Map.of(
            "model", Set.of(),
            "field", Set.of("model"),
            "plan", Set.of("transform", "field", "model"),
            "kernel", Set.of(),
            "multigrid", Set.of("field"),
            "transform", Set.of(),
            "sweep", Set.of("kernel", "plan", "field", "model"),
            "step", Set.of("sweep", "kernel", "multigrid", "transform", "plan", "field", "model"),
            "sim", Set.of("step", "plan", "field", "model"));

    /** Files, pixels and fields know nothing of each other; pictures and scenarios stand on them; runs put all together. */
    private static final Map<String, Set<String>> IO = Map.ofEntries(
            Map.entry("files", Set.of()),
            Map.entry("raster", Set.of()),
            Map.entry("resample", Set.of()),
            Map.entry("plot", Set.of("raster", "resample", "files")),
            Map.entry("frames", Set.of("plot", "raster", "resample", "files")),
            Map.entry("map", Set.of("plot", "raster")),
            Map.entry("run", Set.of("frames", "report", "files")),
            Map.entry("toml", Set.of()),
            Map.entry("schema", Set.of("toml")),
            Map.entry("weather", Set.of("files")),
            Map.entry("series", Set.of("schema", "toml", "weather")),
            Map.entry("material", Set.of()),
            Map.entry("scenario", Set.of("series", "schema", "toml", "weather", "material")),
            Map.entry("report", Set.of("files")));

    /** {@code cli} itself has the commands of a scenario, and lists all others. */
    private static final Map<String, Set<String>> CLI = Map.of(
            "terminal", Set.of(),
            "bench", Set.of("terminal"),
            "profile", Set.of("terminal"),
            "weather", Set.of("terminal"),
            "", Set.of("bench", "profile", "weather", "terminal"));

    /** {@code bench} itself has what rounds gave and on which machine. */
    private static final Map<String, Set<String>> BENCH = Map.of(
            "", Set.of(),
            "chart", Set.of(),
            "race", Set.of(""),
            "peers", Set.of("race", ""),
            "machine", Set.of("race", "chart", ""),
            "solve", Set.of("peers", "machine", "race", "chart", ""),
            "methods", Set.of("peers", "race", "chart", ""),
            "concurrency", Set.of("peers", "race", "chart", ""),
            "profiler", Set.of("peers", "machine", "race", "chart", ""));

    /** Which of our modules a module requires; a new module gets its line here. */
    private static final Map<String, Set<String>> OUR_MODULES = Map.of(
            "isotherm.core", Set.of(),
            "isotherm.io", Set.of("isotherm.core", "isotherm.weather"),
            "isotherm.bench", Set.of("isotherm.core", "isotherm.profiler", "isotherm.weather"),
            "isotherm.profiler", Set.of(),
            "isotherm.weather", Set.of(),
            "isotherm.cli",
                    Set.of("isotherm.core", "isotherm.io", "isotherm.bench", "isotherm.profiler", "isotherm.weather"));

    /** Permission slips: everything else that a module requires. */
    private static final Map<String, Set<String>> SLIPS = Map.of(
            "isotherm.core", Set.of("java.base", "jdk.jfr", "jdk.incubator.vector", "org.jspecify"),
            "isotherm.io",
                    Set.of(
                            "java.base",
                            "java.desktop",
                            "org.jspecify",
                            "org.tomlj",
                            "tech.units.indriya",
                            "java.measure",
                            "tools.jackson.core"),
            "isotherm.bench",
                    Set.of(
                            "java.base",
                            "java.desktop",
                            "java.xml",
                            "ejml.core",
                            "ejml.dsparse",
                            "jdk.incubator.vector",
                            "org.apache.xmlgraphics.batik.svggen",
                            "org.jspecify",
                            "tools.jackson.core",
                            "xchart"),
            "isotherm.profiler", Set.of("java.base", "java.instrument", "jdk.jfr", "org.jspecify"),
            "isotherm.weather", Set.of("java.base", "java.net.http", "org.jspecify", "tools.jackson.core"),
            "isotherm.cli",
                    Set.of(
                            "java.base",
                            "org.jspecify",
                            "java.desktop",
                            "info.picocli",
                            "org.jline.terminal",
                            "me.tongfei.progressbar",
                            "tools.jackson.core"));

    /** No module: it is loaded into programs of any kind, on Java 17 too. */
    private static final Set<String> NOT_MODULAR = Set.of("isotherm-profiler-agent");

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
                Map.of("isotherm-io", IO, "isotherm-cli", CLI, "isotherm-bench", BENCH);
        wanted.forEach((module, allowed) -> {
            String root = module.replace('-', '/');
            Map<String, Set<String>> found = arrows(module, root);
            assertThat(found.keySet()).as(module).isEqualTo(allowed.keySet());
            found.forEach((room, used) -> assertThat(allowed.get(room))
                    .as("%s: its package \"%s\" uses", module, room)
                    .containsAll(used));
            assertThat(found.values()).as("the reader of classes sees arrows").anyMatch(used -> used.size() > 3);
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

    @Test
    void modulesRequireWhatTheirSlipSays() {
        for (House.Room room : House.rooms()) {
            if (NOT_MODULAR.contains(room.name())) {
                continue;
            }
            String name = room.name().replace('-', '.');
            Set<String> required = required(room);
            assertThat(OUR_MODULES).as("%s has its line in this test", name).containsKey(name);
            Set<String> allowed = new TreeSet<>(SLIPS.get(name));
            allowed.addAll(OUR_MODULES.get(name));
            assertThat(required).as("%s requires", name).isEqualTo(allowed);
        }
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
                        "isotherm/profiler/export",
                        "isotherm/profiler/json",
                        "isotherm/agent",
                        "isotherm/probe",
                        "isotherm/agent/asm");
        assertThat(used).contains("isotherm/agent", "isotherm/probe");
    }

    private static Set<String> required(House.Room room) {
        Set<String> required = new TreeSet<>();
        for (ClassModel model : House.classes(room)) {
            model.findAttribute(Attributes.module())
                    .ifPresent(module -> module.requires()
                            .forEach(r -> required.add(r.requires().name().stringValue())));
        }
        assertThat(required).as("%s has a module descriptor", room.name()).isNotEmpty();
        return required;
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

    @Test
    void coreHasNoReflectionLoggingOrServices() {
        List<String> forbidden = List.of(
                "java/lang/reflect/", "java/util/logging/", "java/lang/System$Logger", "java/util/ServiceLoader");
        for (ClassModel model : House.classes(House.core())) {
            for (PoolEntry entry : model.constantPool()) {
                if (entry instanceof ClassEntry type) {
                    assertThat(forbidden)
                            .as("%s uses %s", model.thisClass().asInternalName(), type.asInternalName())
                            .noneMatch(type.asInternalName()::startsWith);
                }
            }
        }
    }
}
