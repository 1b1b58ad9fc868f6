package isotherm.profiler.export;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.SmallProfile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallgrindTest {
    /** main's 0.5 s by the clock stand on its first line, 3; work has no clock. */
    @Test
    void withoutSamplesTheClocksTimesStandOnFirstLines() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportFormat.CALLGRIND.write(SmallProfile.unsampled(), out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).contains("summary: 500000000 1302", "3 500000000 0", "3 0 1", "11 0 1000");
    }
}
