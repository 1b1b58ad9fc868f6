package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.recording.ProfileFile;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies inside the main jar is the program's own, whoever loads it; other jars are libraries, but for the one with the main class. */
class FatJarTest {
    @TempDir
    Path folder;

    private Path jar(Path classes, String inside) throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Fat");
        Path jar = folder.resolve("a fat+jar.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (String entry : List.of("Fat.class", inside)) {
                out.putNextEntry(new JarEntry(entry));
                out.write(Files.readAllBytes(classes.resolve(entry.replaceFirst(".*/", ""))));
            }
            out.putNextEntry(new JarEntry("inner/"));
        }
        return jar;
    }

    private static Profile profile(Jdk jdk, Path folder, List<String> arguments) throws Exception {
        Launch launch = Launch.of(jdk.java(), Options.DEFAULT.exact().into(folder.resolve("p")), arguments);
        Jdk.Ended ended = Jdk.run(launch.command());
        assertThat(ended.code()).as(ended.err()).isZero();
        return ProfileFile.read(launch.profile());
    }

    private static List<Long> steps(Profile profile) {
        return profile.methods().stream()
                .filter(method -> method.name().name().equals("step"))
                .map(MethodProfile::calls)
                .toList();
    }

    @Test
    void classesInsideTheMainJarAreThePrograms() throws Exception {
        for (Jdk jdk : Jdk.both()) {
            Path jar = jar(jdk.compile(folder, "Fat"), "inner/Fat$Inner.class");
            assertThat(steps(profile(jdk, folder, List.of("-jar", jar.toString()))))
                    .as("run with -jar")
                    .containsExactly(5L);
            assertThat(steps(profile(jdk, folder, List.of("-cp", jar.toString(), "Fat"))))
                    .as("named by its main class")
                    .containsExactly(5L);
        }
    }

    /** As Gradle runs tests: its own process, a jar, loads the program's folders by a loader of its own. */
    @Test
    void gradlesProcessForTestsIsNotTheProgram() throws Exception {
        Jdk jdk = Jdk.current();
        Path classes = jdk.compile(folder, "Mapped");
        Path work = Files.createDirectories(folder.resolve("gradle"));
        Path source = Files.writeString(work.resolve("Worker.java"), """
                package worker.org.gradle;
                public class Worker {
                    public static void main(String[] arguments) throws Exception {
                        var urls = new java.net.URL[] {java.nio.file.Path.of(arguments[0]).toUri().toURL()};
                        Class<?> type = new java.net.URLClassLoader(urls).loadClass("Mapped");
                        var main = type.getDeclaredMethod("main", String[].class);
                        main.setAccessible(true);
                        main.invoke(null, (Object) arguments);
                    }
                }
                """);
        Path bin = jdk.home().resolve("bin");
        Path jar = folder.resolve("worker.jar");
        Jdk.run(List.of(bin.resolve("javac").toString(), "-d", work.toString(), source.toString()));
        Jdk.run(List.of(bin.resolve("jar").toString(), "cf", jar.toString(), "-C", work.toString(), "worker"));
        Profile profile =
                profile(jdk, folder, List.of("-cp", jar.toString(), "worker.org.gradle.Worker", classes.toString()));
        assertThat(profile.methods().stream().map(method -> method.name().shortName()))
                .containsExactly("Mapped.main");
    }
}
