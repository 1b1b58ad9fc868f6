package isotherm.profiler.export;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.SmallProfile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Reads profile.proto by its own small decoder of the wire format. */
class PprofTest {
    /** A message's fields by number: longs and byte arrays. */
    private static final class Message {
        private final Map<Integer, List<Long>> numbers = new TreeMap<>();
        private final Map<Integer, List<byte[]>> bytes = new TreeMap<>();

        Message(byte[] wire) {
            ByteBuffer in = ByteBuffer.wrap(wire);
            while (in.hasRemaining()) {
                long tag = varint(in);
                int field = (int) (tag / 8);
                if (tag % 8 == 0) {
                    numbers.computeIfAbsent(field, fresh -> new ArrayList<>()).add(varint(in));
                } else {
                    assertThat(tag % 8).isEqualTo(2);
                    byte[] piece = new byte[(int) varint(in)];
                    in.get(piece);
                    bytes.computeIfAbsent(field, fresh -> new ArrayList<>()).add(piece);
                }
            }
        }

        private static long varint(ByteBuffer in) {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                int b = in.get();
                value += (b & 127L) << shift;
                if (b >= 0) {
                    return value;
                }
            }
        }

        long number(int field) {
            return numbers.getOrDefault(field, List.of(0L)).getFirst();
        }

        List<byte[]> pieces(int field) {
            return bytes.getOrDefault(field, List.of());
        }

        List<Message> messages(int field) {
            return pieces(field).stream().map(Message::new).toList();
        }

        List<Long> packed(int field) {
            List<Long> values = new ArrayList<>();
            ByteBuffer in = ByteBuffer.wrap(pieces(field).getFirst());
            while (in.hasRemaining()) {
                values.add(varint(in));
            }
            return values;
        }
    }

    @Test
    void samplesAsPprofReadsThem() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportFormat.PPROF.write(SmallProfile.plain(), out);
        Message profile = new Message(new GZIPInputStream(new ByteArrayInputStream(out.toByteArray())).readAllBytes());
        List<String> strings = profile.pieces(6).stream()
                .map(text -> new String(text, StandardCharsets.UTF_8))
                .toList();
        assertThat(strings.getFirst()).isEmpty();
        assertThat(strings).doesNotHaveDuplicates();
        assertThat(profile.messages(1))
                .extracting(type -> strings.get((int) type.number(1)) + "/" + strings.get((int) type.number(2)))
                .containsExactly("samples/count", "cpu/nanoseconds", "waiting/nanoseconds", "alloc_space/bytes");
        Map<Long, String> functions = new TreeMap<>();
        for (Message function : profile.messages(5)) {
            functions.put(
                    function.number(1),
                    strings.get((int) function.number(2)) + "@" + strings.get((int) function.number(4)) + ":"
                            + function.number(5));
        }
        Map<Long, String> locations = new TreeMap<>();
        for (Message location : profile.messages(4)) {
            Message line = location.messages(4).getFirst();
            locations.put(location.number(1), functions.get(line.number(1)) + "#" + line.number(2));
        }
        String main = "com.acme.Main.main@Main.java:3#5";
        String work = "com.acme.Main.work@Main.java:10#";
        assertThat(profile.messages(2))
                .extracting(
                        sample -> sample.packed(1).stream().map(locations::get).toList() + " " + sample.packed(2) + " "
                                + strings.get(
                                        (int) sample.messages(3).getFirst().number(2)))
                .containsExactly(
                        "[" + work + "11, " + main + "] [60, 600000000, 0, 0] main",
                        "[java.lang.Math.sin@:0#0, " + work + "11, " + main + "] [20, 200000000, 0, 0] main",
                        "[" + main + "] [10, 100000000, 300000000, 0] main",
                        "[" + work + "10] [5, 50000000, 0, 4096] virtual");
        assertThat(profile.number(9)).isEqualTo(1_000_000_000L);
        assertThat(profile.number(10)).isEqualTo(2_000_000_000L);
        assertThat(profile.number(12)).isEqualTo(10_000_000L);
        assertThat(strings.get((int) profile.number(14))).isEqualTo("cpu");
        assertThat(profile.packed(13).stream().map(index -> strings.get(index.intValue())))
                .containsExactly("Main <b>&</b></script>", "Java 25, exact", "Take care.");
    }
}
