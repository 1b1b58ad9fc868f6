package isotherm.proof.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What modules require, and what core does without, read from the compiled classes. */
class ModulesTest {
    /** Which of our modules a module requires; a new module gets its line here. */
    private static final Map<String, Set<String>> OUR_MODULES = Map.of(
            "isotherm.core", Set.of(),
            "isotherm.io", Set.of("isotherm.core", "isotherm.weather"),
            "isotherm.bench", Set.of("isotherm.core", "isotherm.profiler", "isotherm.weather"),
            "isotherm.profiler", Set.of(),
            "isotherm.weather", Set.of(),
            "isotherm.mpi", Set.of("isotherm.core"),
            "isotherm.web", Set.of("isotherm.core", "isotherm.io"),
            "isotherm.cli",
                    Set.of(
                            "isotherm.core",
                            "isotherm.io",
                            "isotherm.bench",
                            "isotherm.mpi",
                            "isotherm.profiler",
                            "isotherm.weather",
                            "isotherm.web"));

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
                            "java.management",
                            "java.xml",
                            "ejml.core",
                            "ejml.dsparse",
                            "jdk.incubator.vector",
                            "org.apache.xmlgraphics.batik.svggen",
                            "org.jspecify",
                            "tools.jackson.core",
                            "xchart"),
            "isotherm.mpi", Set.of("java.base", "org.jspecify"),
            "isotherm.web",
                    Set.of(
                            "java.base",
                            "java.logging",
                            "org.jspecify",
                            "io.helidon.http.sse",
                            "io.helidon.webserver",
                            "io.helidon.webserver.sse",
                            "io.helidon.webserver.websocket"),
            "isotherm.profiler", Set.of("java.base", "java.instrument", "jdk.jfr", "org.jspecify"),
            "isotherm.weather", Set.of("java.base", "java.net.http", "org.jspecify", "tools.jackson.core"),
            "isotherm.cli",
                    Set.of(
                            "java.base",
                            "org.jspecify",
                            "java.desktop",
                            "jdk.unsupported",
                            "info.picocli",
                            "org.jline.terminal",
                            "me.tongfei.progressbar",
                            "tools.jackson.core"));

    /** No modules: they are loaded into programs and tests of any kind, on Java 17 too. */
    private static final Set<String> NOT_MODULAR = Set.of("isotherm-profiler-agent", "isotherm-profiler-junit");

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
