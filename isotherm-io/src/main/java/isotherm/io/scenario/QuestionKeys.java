package isotherm.io.scenario;

import isotherm.io.schema.Setting;
import isotherm.io.toml.Item;
import isotherm.io.toml.TomlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every key of a scenario and what it stands for, settings laid over the file: two of the same keys are the same question, if the files that they
 * name have the same in them.
 *
 * @param values as they are written, by key paths such as {@code region[0].name}
 * @param files SHA-256 of what is in each file that a key names, by those paths
 */
public record QuestionKeys(Map<String, String> values, Map<String, String> files) {
    private static final int BYTES = 1 << 18;

    public QuestionKeys {
        values = Map.copyOf(values);
        files = Map.copyOf(files);
    }

    /**
     * Of a text.
     *
     * @param name what errors call it
     * @param folder what paths in it are relative to
     */
    public static QuestionKeys of(String text, String name, Path folder, List<String> settings) {
        Item.Table tree = TomlText.parse(text, name);
        for (String setting : settings) {
            tree = Setting.parse(setting).over(tree);
        }
        Map<String, String> values = new TreeMap<>();
        Map<String, String> files = new TreeMap<>();
        collect("", tree, folder, values, files);
        return new QuestionKeys(values, files);
    }

    private static void collect(
            String path, Item item, Path folder, Map<String, String> values, Map<String, String> files) {
        switch (item) {
            case Item.Table table ->
                table.entries()
                        .forEach((key, value) ->
                                collect(path.isEmpty() ? key : path + "." + key, value, folder, values, files));
            case Item.Sequence sequence -> {
                for (int k = 0; k < sequence.items().size(); k++) {
                    collect(path + "[" + k + "]", sequence.items().get(k), folder, values, files);
                }
            }
            case Item.Scalar scalar -> {
                values.put(path, scalar.toString());
                if (scalar.value() instanceof String text) {
                    file(folder, text, path, files);
                }
            }
        }
    }

    /** A text that is the name of a file is taken for one. */
    private static void file(Path folder, String text, String path, Map<String, String> files) {
        try {
            Path file = folder.resolve(text);
            if (!text.isEmpty() && Files.isRegularFile(file)) {
                files.put(path, digest(file));
            }
        } catch (InvalidPathException notOne) {
            return;
        }
    }

    private static String digest(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer bytes = ByteBuffer.allocate(BYTES);
            while (channel.read(bytes.clear()) >= 0) {
                digest.update(bytes.flip());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Keys that stand for something else in another question; only those that decide later temperatures. */
    public List<String> differing(Map<String, String> otherValues, Map<String, String> otherFiles) {
        TreeSet<String> keys = new TreeSet<>(values.keySet());
        keys.addAll(otherValues.keySet());
        keys.removeIf(key -> mayChange(key)
                || (Objects.equals(values.get(key), otherValues.get(key))
                        && Objects.equals(files.get(key), otherFiles.get(key))));
        return List.copyOf(keys);
    }

    /** What a run that goes on may be told otherwise: its end, and what it writes. */
    private static boolean mayChange(String key) {
        return key.equals("time.until") || key.startsWith("output.") || key.equals("title");
    }
}
