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
        Map<String, Set<String>> found = new TreeMap<>();
        for (ClassModel model : House.classes(House.core())) {
            String from = model.thisClass().asInternalName();
            if (from.equals("module-info") || from.endsWith("/package-info")) {
                continue;
            }
            Set<String> arrows = found.computeIfAbsent(room(from), room -> new TreeSet<>());
            for (String used : packagesNamedIn(model)) {
                arrows.add(used.substring("isotherm/".length()));
            }
        }
        found.forEach((room, used) -> used.remove(room));
        assertThat(found.keySet()).isEqualTo(CORE.keySet());
        found.forEach((room, used) ->
                assertThat(CORE.get(room)).as("isotherm.%s uses", room).containsAll(used));
        assertThat(found.get("sim")).as("the reader of classes sees arrows").contains("step", "plan", "model");
    }

    private static String room(String internalName) {
        return internalName.split("/", -1)[1];
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
