package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Vectors of 1, 2, 4 and 8 numbers, compiled or interpreted, give the same bits. */
class LanesTest {
    private static final int NARROWEST = 8;
    private static final int WIDEST = 64;

    @Test
    void theWidthOfVectorsChangesNothing() {
        Set<String> hashes = new HashSet<>();
        List<Integer> lanes = new ArrayList<>();
        for (int bytes = NARROWEST; bytes <= WIDEST; bytes *= 2) {
            List<String> lines = ChildJvm.run(HashProgram.class, "-XX:MaxVectorSize=" + bytes);
            int printed = Integer.parseInt(lines.getFirst());
            assertThat(printed).as("lanes in %d bytes", bytes).isLessThanOrEqualTo(bytes / NARROWEST);
            lanes.add(printed);
            hashes.add(lines.getLast());
        }
        System.out.println("lanes " + lanes + ", hashes " + hashes);
        assertThat(lanes).as("lanes really differ").startsWith(1, 2).isSorted();
        assertThat(hashes).as("at %s lanes", lanes).hasSize(1);
    }

    @Test
    void anInterpreterGivesTheSameBits() {
        String compiled = ChildJvm.run(HashProgram.class, "-Dsmall=true").getLast();
        String interpreted =
                ChildJvm.run(HashProgram.class, "-Dsmall=true", "-Xint").getLast();
        assertThat(interpreted).isEqualTo(compiled);
    }
}
