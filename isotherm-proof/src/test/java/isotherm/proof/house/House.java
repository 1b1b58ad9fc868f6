package isotherm.proof.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The modules of the project as they lie on disk: their sources and their compiled classes. */
final class House {
    static final Path ROOT = root();

    /** A module's folder name. */
    record Room(String name) {
        Path sources() {
            return ROOT.resolve(name).resolve("src/main/java");
        }

        Path classes() {
            return ROOT.resolve(name).resolve("target/classes");
        }
    }

    private House() {}

    private static Path root() {
        Path path = Path.of("").toAbsolutePath();
        while (path != null && !Files.isDirectory(path.resolve("isotherm-core"))) {
            path = path.getParent();
        }
        if (path == null) {
            throw new IllegalStateException("isotherm-core is not beside the folder that the tests run in");
        }
        return path;
    }

    /** Every module that has main code and is built; a test that names a module must find it here. */
    static List<Room> rooms() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.map(folder -> new Room(folder.getFileName().toString()))
                    .filter(room -> room.name().startsWith("isotherm-"))
                    .filter(room ->
                            Files.isDirectory(room.sources()) && !sources(room).isEmpty())
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Room core() {
        return new Room("isotherm-core");
    }

    /** All source files of all modules, tests included. */
    static List<Path> allSources() {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> folders = Files.list(ROOT)) {
            for (Path folder : folders.filter(f -> f.getFileName().toString().startsWith("isotherm-"))
                    .toList()) {
                if (Files.isDirectory(folder.resolve("src"))) {
                    all.addAll(files(folder.resolve("src"), ".java"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    static List<Path> sources(Room room) {
        return files(room.sources(), ".java");
    }

    /** The compiled classes of a module, at least one. */
    static List<ClassModel> classes(Room room) {
        List<ClassModel> models = new ArrayList<>();
        for (Path file : files(room.classes(), ".class")) {
            try {
                models.add(ClassFile.of().parse(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (models.isEmpty()) {
            throw new IllegalStateException(room.name() + " has sources and no classes: build it first");
        }
        return models;
    }

    private static List<Path> files(Path under, String ending) {
        try (Stream<Path> files = Files.walk(under)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path as people read it. */
    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }
}
