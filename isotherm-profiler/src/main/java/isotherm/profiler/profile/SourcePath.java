package isotherm.profiler.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Where sources are looked for.
 *
 * @param places folders that packages begin in, and jars or zips of them
 */
public record SourcePath(List<Path> places) {
    /** Nowhere: reports show lines without their text. */
    public static final SourcePath NONE = new SourcePath(List.of());

    public SourcePath {
        places = List.copyOf(places);
    }

    /**
     * A source file's lines, or empty where none of the places has it.
     *
     * @param className a class in it
     * @param sourceFile its name without folder
     * @throws IOException where one is found and cannot be read
     */
    public Optional<List<String>> lines(String className, String sourceFile) throws IOException {
        if (isPath(sourceFile)) {
            return Optional.empty();
        }
        String name = name(className, sourceFile);
        for (Path place : places) {
            Optional<byte[]> content = Files.isDirectory(place) ? inFolder(place, name) : inJar(place, name);
            if (content.isPresent()) {
                return Optional.of(new String(content.get(), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
            }
        }
        return Optional.empty();
    }

    /**
     * The source file itself, or empty where none of the folders has it; what lies in a jar is no file.
     *
     * @param className a class in it
     * @param sourceFile its name without folder
     */
    public Optional<Path> file(String className, String sourceFile) {
        if (isPath(sourceFile)) {
            return Optional.empty();
        }
        return places.stream()
                .filter(Files::isDirectory)
                .flatMap(place -> within(place, name(className, sourceFile)).stream())
                .findFirst();
    }

    /** A source file is a name: a class file may say what it likes. */
    private static boolean isPath(String sourceFile) {
        return sourceFile.isEmpty() || sourceFile.contains("/") || sourceFile.contains("\\");
    }

    private static String name(String className, String sourceFile) {
        return className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/') + sourceFile;
    }

    private static Optional<byte[]> inFolder(Path folder, String name) throws IOException {
        Optional<Path> file = within(folder, name);
        return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
    }

    /** Empty also where the class file names a place outside of those that the user has named. */
    private static Optional<Path> within(Path folder, String name) {
        Path within = folder.toAbsolutePath().normalize();
        Path file = within.resolve(name).normalize();
        return file.startsWith(within) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    private static Optional<byte[]> inJar(Path jar, String name) throws IOException {
        if (!Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            return entry == null
                    ? Optional.empty()
                    : Optional.of(zip.getInputStream(entry).readAllBytes());
        }
    }
}
