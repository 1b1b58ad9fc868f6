package isotherm.proof.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One word, one thing: a public type's name means one type. */
class NamesTest {
    /** The profiler speaks of any Java program and knows nothing of heat: it has words of its own. */
    private static final String OF_ITS_OWN = "isotherm-profiler";

    private static Map<String, Set<String>> publicTypes(boolean profiler) {
        Map<String, Set<String>> byName = new TreeMap<>();
        for (House.Room room : House.rooms()) {
            for (ClassModel model : House.classes(room)) {
                String name = model.thisClass().asInternalName();
                boolean isPublic = (model.flags().flagsMask() & ClassFile.ACC_PUBLIC) != 0;
                boolean isTop = !name.contains("$") && !name.endsWith("-info");
                if (isPublic && isTop && room.name().startsWith(OF_ITS_OWN) == profiler) {
                    byName.computeIfAbsent(name.substring(name.lastIndexOf('/') + 1), _ -> new TreeSet<>())
                            .add(name);
                }
            }
        }
        return byName;
    }

    private static void assertThatEachMeansOne(Map<String, Set<String>> byName) {
        byName.forEach(
                (name, types) -> assertThat(types).as("types called %s", name).hasSize(1));
    }

    @Test
    void noNameMeansTwoPublicTypes() {
        Map<String, Set<String>> ours = publicTypes(false);
        assertThat(ours).containsKeys("Simulation", "Network", "ScenarioFile");
        assertThatEachMeansOne(ours);
    }

    @Test
    void noNameOfTheProfilerMeansTwoPublicTypes() {
        Map<String, Set<String>> profilers = publicTypes(true);
        assertThat(profilers).hasSizeGreaterThan(10);
        assertThatEachMeansOne(profilers);
    }
}
