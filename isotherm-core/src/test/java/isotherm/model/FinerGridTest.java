package isotherm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FinerGridTest {
    @Test
    void everySecondNodeOfTheFinerAxisIsOneOfTheAxis() {
        for (Axis axis : new Axis[] {Axis.even(8, 0.1), Axis.periodic(8, 0.1), Axis.graded(0, 0.1, 0.4, 0.5)}) {
            Axis finer = axis.finer();
            assertThat(finer.cells()).isEqualTo(2 * axis.cells());
            assertThat(finer.length()).isEqualTo(axis.length());
            assertThat(finer.isPeriodic()).isEqualTo(axis.isPeriodic());
            for (int node = 0; node < axis.nodes(); node++) {
                assertThat(finer.at(2 * node)).isEqualTo(axis.at(node));
            }
        }
        assertThat(Axis.graded(0, 0.1, 0.4).finer()).isEqualTo(Axis.graded(0, 0.05, 0.1, 0.25, 0.4));
    }

    @Test
    void coarserUndoesFiner() {
        Grid grid = new Grid(Axis.even(8, 0.1), Axis.periodic(9, 0.3));
        assertThat(grid.finer().coarser()).isEqualTo(grid);
    }

    @Test
    void whatCannotBeJoinedInPairsIsRefused() {
        assertThatThrownBy(() -> Axis.even(8, 0.1).coarser())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an axis of 7 cells cannot have half as many");
        assertThatThrownBy(() -> Axis.graded(0, 0.1, 0.4, 0.5, 0.6).coarser())
                .hasMessage("a graded axis cannot be made coarser: its lines follow the edges of regions");
        assertThatThrownBy(() -> Axis.even(Axis.MAX_NODES, 1e-9).finer())
                .hasMessage("an axis needs 3 to 1000000000 nodes, was given 2000000000");
    }
}
