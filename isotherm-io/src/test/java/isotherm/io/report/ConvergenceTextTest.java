package isotherm.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConvergenceTextTest {
    @Test
    void aLongWaitIsAnnouncedWithEachGrid() {
        assertThat(ConvergenceText.forecast(List.of(4.5, 72.0, 1152.0)))
                .isEqualTo("these 3 grids take about 20 min: 4.5 s, 72 s, 19 min");
        assertThat(ConvergenceText.forecast(List.of(7200.0, 28800.0)))
                .isEqualTo("these 2 grids take about 10 h: 2 h, 8 h");
        assertThat(ConvergenceText.forecast(List.of(3.0, 12.0, 40.0))).isEmpty();
        assertThat(ConvergenceText.forecast(List.of())).isEmpty();
    }
}
