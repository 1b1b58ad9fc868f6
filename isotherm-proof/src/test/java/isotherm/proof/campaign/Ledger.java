package isotherm.proof.campaign;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/** What a campaign has tried so far, a line each, in a file: whoever is cut goes on behind its last whole line. */
final class Ledger implements AutoCloseable {
    private final FileChannel file;
    private final long seed;
    private final Map<String, Map<Long, Outcome>> parts = new TreeMap<>();

    private Ledger(FileChannel file, long seed) {
        this.file = file;
        this.seed = seed;
    }

    /**
     * Opens the ledger of a folder.
     *
     * @param wanted the seed of a campaign that begins; null for the one that is there, or 1
     * @throws IllegalArgumentException where one is there with another seed
     */
    static Ledger open(Path path, Long wanted) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        String text = Files.readString(path);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        file.truncate(whole.getBytes(StandardCharsets.UTF_8).length).position(file.size());
        String[] lines = whole.isEmpty() ? new String[0] : whole.split("\n", -1);
        long seed =
                lines.length > 0 ? Long.parseLong(lines[0].substring("seed ".length())) : wanted == null ? 1 : wanted;
        if (wanted != null && wanted != seed) {
            file.close();
            throw new IllegalArgumentException(path + " is of a campaign with seed " + seed + ", not " + wanted);
        }
        Ledger ledger = new Ledger(file, seed);
        if (lines.length == 0) {
            ledger.append("seed " + seed);
        }
        for (int k = 1; k < lines.length - 1; k++) {
            String[] cells = lines[k].split("\t", 3);
            ledger.of(cells[0]).put(Long.valueOf(cells[1]), Outcome.of(cells[2]));
        }
        return ledger;
    }

    long seed() {
        return seed;
    }

    /** The trials of a part, by their numbers and in their order. */
    Map<Long, Outcome> of(String part) {
        return parts.computeIfAbsent(part, fresh -> new TreeMap<>());
    }

    void add(String part, long number, Outcome outcome) throws IOException {
        of(part).put(number, outcome);
        append(part + "\t" + number + "\t" + outcome.line());
    }

    private void append(String line) throws IOException {
        file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
