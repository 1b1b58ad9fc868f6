package isotherm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import org.junit.jupiter.api.Test;

class MethodTableTest {
    private static Scenario.Builder plate(int cells) {
        return Scenario.on(Grid.ofCells(1, 1, cells, cells))
                .material(Material.of(1, 1000, 1000))
                .regions(Region.of("steel", new Shape.Rectangle(0, 0, 0.5, 0.5), Material.of(50, 7800, 450)))
                .edges(Edges.all(new Boundary.Convection(10, 20)))
                .initial(Initial.uniform(0));
    }

    @Test
    void fewStepsAreExplicitManyAreNot() {
        assertThat(Plan.of(plate(50).timing(Timing.until(100)).build()).method())
                .isEqualTo(Method.EXPLICIT);
        assertThat(Plan.of(plate(500).timing(Timing.until(1e8)).build()).method())
                .isIn(Method.STABILISED, Method.IMPLICIT);
    }

    @Test
    void aGivenStepIsExplicitUnlessAMethodIsNamed() {
        Timing given = Timing.until(1e5).inStepsOf(1);
        assertThat(Plan.of(plate(50).timing(given).build()).method()).isEqualTo(Method.EXPLICIT);
        assertThat(Plan.of(plate(50).timing(given.by(Method.IMPLICIT)).build()).method())
                .isEqualTo(Method.IMPLICIT);
    }

    @Test
    void everyMethodHasARowAndAReason() {
        MethodTable table = Plan.of(plate(50).timing(Timing.until(1e5)).build()).methods();
        assertThat(table.rows()).extracting(MethodTable.Row::method).doesNotHaveDuplicates();
        assertThat(table.rows())
                .extracting(MethodTable.Row::method)
                .contains(Method.EXPLICIT, Method.STABILISED, Method.IMPLICIT, Method.STEADY);
        for (MethodTable.Row row : table.rows()) {
            assertThat(row.why()).isNotBlank();
            assertThat(row.possible()).isEqualTo(row.work() > 0);
        }
    }
}
