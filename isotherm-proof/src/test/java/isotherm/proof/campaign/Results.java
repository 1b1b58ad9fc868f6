package isotherm.proof.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run has left in its output folder, but for what tells it from other runs. */
final class Results {
    private static final int PNG_HEAD = 8;
    private static final int CHUNK_ROOM = 12;
    private static final Pattern OWN = Pattern.compile("(checkpoints/.*|profile/.*)");

    private Results() {}

    /**
     * Fails unless two folders hold the same files with the same bytes: records, lines, pictures and frames.
     *
     * @return how many files were compared
     */
    static int same(Path whole, Path other) throws IOException {
        Set<String> wanted = names(whole);
        Set<String> found = names(other);
        if (!wanted.equals(found)) {
            throw new AssertionError("files " + found + " in place of " + wanted);
        }
        String mark = mark(whole);
        String otherMark = mark(other);
        for (String name : wanted) {
            byte[] bytes = plain(whole.resolve(name), mark);
            int at = Arrays.mismatch(bytes, plain(other.resolve(name), otherMark));
            if (at >= 0) {
                throw new AssertionError(name + " differs from that of the run that nothing happened to, from byte "
                        + at + " of " + bytes.length + " on");
            }
        }
        return wanted.size();
    }

    private static Set<String> names(Path folder) throws IOException {
        return files(folder).stream()
                .map(file -> folder.relativize(file).toString())
                .filter(name -> !OWN.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String mark(Path folder) throws IOException {
        return text(Files.readString(folder.resolve("run.json")), "run");
    }

    private static byte[] plain(Path file, String mark) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return file.toString().endsWith(".png") ? withoutTexts(bytes) : withoutMark(bytes, mark);
    }

    /** The first text of that name in JSON. */
    static String text(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new AssertionError("there is no " + name + " in " + json);
        }
        return found.group(1);
    }

    /** All files below a folder. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Fails where something half written is left, or the lock of a run that has ended. */
    static void nothingHalfWritten(Path folder) throws IOException {
        for (Path file : files(folder)) {
            if (String.valueOf(file.getFileName()).startsWith(".")) {
                throw new AssertionError(file + " is left");
            }
        }
    }

    private static byte[] withoutMark(byte[] bytes, String mark) {
        String date = mark.replaceFirst("(....)(..)(..)T(..)(..)(..)Z.*", "$1-$2-$3T$4:$5:$6Z");
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replace(mark, "MARK")
                .replace(date, "DATE")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] withoutTexts(byte[] png) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        ByteBuffer chunks = ByteBuffer.wrap(png).position(PNG_HEAD);
        while (chunks.hasRemaining()) {
            int at = chunks.position();
            int length = CHUNK_ROOM + chunks.getInt(at);
            String type = new String(png, at + Integer.BYTES, Integer.BYTES, StandardCharsets.US_ASCII);
            if (!type.endsWith("EXt") && !type.endsWith("TXt")) {
                kept.write(png, at, length);
            }
            chunks.position(at + length);
        }
        return kept.toByteArray();
    }
}
