package isotherm.agent;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;

/**
 * Where a class comes from, and whether that is the program itself: a folder, a source file that the java command compiled, the main
 * module, or the main jar. That is the one that is run with {@code -jar} or has the main class. What lies inside it is the program's too,
 * by whatever loader, but for jars in it: those are its libraries.
 */
final class Origin {
    /** Gradle's process for tests is not the program; the folders that it loads are. */
    private static final String GRADLE = "worker.org.gradle.";

    private final String mainClass;
    private String mainJar;

    Origin() {
        String command = System.getProperty("sun.java.command", "");
        String classPath = System.getProperty("java.class.path", "");
        boolean jar =
                classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator) && command.startsWith(classPath);
        mainJar = jar ? Path.of(classPath).toAbsolutePath().normalize().toString() : "";
        String main = command.split(" ", 2)[0];
        mainClass = jar || main.startsWith(GRADLE) ? "" : main;
    }

    /** Whether a class is the program's own. */
    @SuppressWarnings("ReferenceEquality") // a loader is that loader
    boolean isOwn(String name, ClassLoader loader, ProtectionDomain domain) {
        URL location = location(domain);
        if (location == null) {
            return false;
        }
        if (!location.getProtocol().equals("file")) {
            return insideMainJar(location);
        }
        try {
            Path path = Path.of(location.toURI());
            if (name.equals(mainClass) && loader == ClassLoader.getSystemClassLoader() && Files.isRegularFile(path)) {
                mainJar = path.toString();
            }
            String mainModule = System.getProperty("jdk.module.main.location", "");
            return Files.isDirectory(path)
                    || path.toString().equals(mainJar)
                    || path.toString().equals(mainModule)
                    || path.toString().endsWith(".java");
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return insideMainJar(location);
        }
    }

    /** Where it comes from, or null. */
    static URL location(ProtectionDomain domain) {
        CodeSource source = domain == null ? null : domain.getCodeSource();
        return source == null ? null : source.getLocation();
    }

    /** As {@code jar:file:/app.jar!/BOOT-INF/classes!/} or {@code jar:nested:/app.jar/!BOOT-INF/classes/!/}. */
    private boolean insideMainJar(URL location) {
        String text = location.toExternalForm();
        try {
            text = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return false; // no URL of ours has a percent sign that stands for nothing
        }
        String jar = mainJar.replace(File.separatorChar, '/');
        int at = jar.isEmpty() ? -1 : text.indexOf(jar);
        if (at < 0) {
            return false;
        }
        String inside = text.substring(at + jar.length());
        return (inside.startsWith("!") || inside.startsWith("/!")) && !inside.contains(".jar");
    }
}
