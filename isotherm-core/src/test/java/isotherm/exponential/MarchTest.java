package isotherm.exponential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.loads.Loads;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Scenario;
import isotherm.model.Series;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.threads.GivenUpException;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class MarchTest {
    private static final int HOURS = 1000;
    private static final double HOUR = 3600;

    /** Air that turns every hour. */
    private static March march(BooleanSupplier read, BooleanSupplier marched) {
        double[] times = new double[HOURS + 1];
        double[] values = new double[HOURS + 1];
        for (int k = 0; k <= HOURS; k++) {
            times[k] = HOUR * k;
            values[k] = k * 7 % 11;
        }
        Series series = new Series("air", times, values, Series.Between.LINEAR, Series.Beyond.ERROR);
        Boundary film = new Boundary.Convection(new Signal.Constant(8), new Signal.Sampled(series));
        Plan plan = Plan.of(Scenario.on(Grid.ofCells(0.2, 0.2, 2, 2))
                .material(Material.of(1, 1000, 1000))
                .edges(Edges.all(film))
                .initial(Initial.uniform(4))
                .timing(Timing.until(HOURS * HOUR))
                .build());
        Loads loads = Loads.of(plan.network(), new BitSet(), plan.duration(), 1e-6, 4, read);
        return March.of(plan, loads, MODEL, new double[plan.network().size()], marched);
    }

    private static final ReducedModel MODEL =
            new ReducedModel(List.of(), new double[0][2], new double[] {1e-5, 1e-3}, new double[][] {{1, 2}, {3, 4}});

    @Test
    void whereItIsGivenUpItStandsWhereItStood() {
        AtomicInteger pieces = new AtomicInteger();
        March march = march(() -> false, () -> pieces.incrementAndGet() > 250);
        double early = 100.5 * HOUR;
        March.State before = march.at(early);
        assertThatThrownBy(() -> march.at(900.25 * HOUR)).isInstanceOf(GivenUpException.class);
        assertThat(pieces).hasValue(251);
        March.State again = march.at(early);
        assertThat(again.values()).isEqualTo(before.values());
        assertThat(again.integrals()).isEqualTo(before.integrals());
        assertThat(again.lines()).isEqualTo(before.lines());
    }

    @Test
    void whatDrivesThePlateIsLeftToo() {
        AtomicInteger breaks = new AtomicInteger();
        assertThatThrownBy(() -> march(() -> breaks.incrementAndGet() > 30, () -> false))
                .isInstanceOf(GivenUpException.class);
        assertThat(breaks).hasValue(31);
    }

    @Test
    void aLookChangesNothing() {
        March seldom = march(() -> false, () -> false);
        March often = march(() -> false, () -> false);
        for (int k = 1; k < 1700; k++) {
            often.at(0.5 * k * HOUR);
        }
        double end = 900.25 * HOUR;
        assertThat(often.at(end).values()).isEqualTo(seldom.at(end).values());
        assertThat(often.at(end).integrals()).isEqualTo(seldom.at(end).integrals());
    }
}
