package isotherm.profiler.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
     * @throws IOException where one is found and cannot be read
     */
    public Optional<List<String>> lines(SourceFile file) throws IOException {
        if (isPath(file.name())) {
            return Optional.empty();
        }
        for (String name : names(file)) {
            for (Path place : places) {
                Optional<List<String>> lines = lines(place, name);
                if (lines.isPresent() && (name.equals(file.path()) || isOf(file.folder(), lines.get()))) {
                    return lines;
                }
            }
        }
        return Optional.empty();
    }

    /** Kotlin's folders may leave out the packages that all files of a project are in. */
    private static List<String> names(SourceFile file) {
        List<String> names = new ArrayList<>(List.of(file.path()));
        String folder = file.name().endsWith(".kt") ? file.folder() : "";
        while (!folder.isEmpty()) {
            folder = folder.substring(folder.indexOf('/') + 1);
            names.add(folder + file.name());
        }
        return names;
    }

    private static boolean isOf(String folder, List<String> lines) {
        String declared = "package " + folder.substring(0, folder.length() - 1).replace('/', '.');
        return lines.stream().anyMatch(line -> line.strip().equals(declared));
    }

    private static Optional<List<String>> lines(Path place, String name) throws IOException {
        Optional<byte[]> content = Files.isDirectory(place) ? inFolder(place, name) : inJar(place, name);
        return content.map(
                bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList());
    }

    /**
     * The source file itself, or empty where none of the folders has it; what lies in a jar is no file.
     *
     * @throws IOException where one is found and cannot be read
     */
    public Optional<Path> file(SourceFile file) throws IOException {
        if (isPath(file.name())) {
            return Optional.empty();
        }
        for (String name : names(file)) {
            for (Path place : places) {
                Optional<Path> found = Files.isDirectory(place) ? within(place, name) : Optional.empty();
                if (found.isPresent()
                        && (name.equals(file.path()) || isOf(file.folder(), Files.readAllLines(found.get())))) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** A source file is a name: a class file may say what it likes. */
    private static boolean isPath(String sourceFile) {
        return sourceFile.isEmpty() || sourceFile.contains("/") || sourceFile.contains("\\");
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
