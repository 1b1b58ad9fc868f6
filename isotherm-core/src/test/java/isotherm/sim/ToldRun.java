package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.field.Accounts;
import isotherm.field.Ledger;
import isotherm.field.Snapshot;
import isotherm.model.Edge;
import isotherm.model.Grid;
import isotherm.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a run tells: temperatures, and numbers with all their digits.
 *
 * @param end the last state
 * @param early what was told before it
 * @param numbers what was told at the end
 * @param parts how many computed it
 */
record ToldRun(Snapshot end, List<String> early, List<String> numbers, int parts) {
    /** In the middle of a plan, where runs are looked at. */
    static long middle(Plan plan) {
        return (plan.steps() + 1) / 2;
    }

    /** Runs. */
    static ToldRun of(Simulation simulation) {
        Plan plan = simulation.plan();
        List<String> early = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        List<Snapshot> last = new ArrayList<>();
        early.add("range " + simulation.range());
        long middle = middle(plan);
        simulation.observe(
                step -> step < 0 ? 0 : step < middle ? middle : step < plan.steps() ? plan.steps() : Schedule.NEVER,
                seen -> {
                    tell(seen.accounts(), seen.step() < plan.steps() ? early : numbers);
                    last.add(seen.copy());
                });
        RunReport report = simulation.run();
        numbers.add("probes " + report.values().probes());
        numbers.add("reaches " + report.values().reaches());
        numbers.add("extremes " + report.values().extremes());
        numbers.add("field " + report.values().field());
        numbers.add("warnings " + report.warnings());
        assertThat(simulation.letGo()).isTrue();
        return new ToldRun(last.getLast(), early, numbers, report.work().ranks());
    }

    private static void tell(Accounts accounts, List<String> numbers) {
        for (Ledger ledger : List.of(accounts.flows(), accounts.entered())) {
            for (Edge edge : Edge.values()) {
                numbers.add(edge + " " + ledger.edge(edge));
            }
            for (int k = 0; k < ledger.regions(); k++) {
                numbers.add("source " + k + " " + ledger.source(k));
                numbers.add("held " + k + " " + ledger.held(k));
            }
        }
        numbers.add("regions " + accounts.regions());
        numbers.add("initial " + accounts.initial());
        numbers.add("content " + accounts.content());
        numbers.add("imbalance " + accounts.imbalance());
    }

    /** That it ends in what another ends in, to the bit. */
    void assertSame(ToldRun other, Grid grid, String what) {
        double[] row = new double[grid.columns()];
        for (int k = 0; k < grid.rows(); k++) {
            end.copyRow(k, row);
            for (int column = 0; column < grid.columns(); column++) {
                assertThat(Double.doubleToRawLongBits(row[column]))
                        .as("%s: node (%d, %d)", what, column, k)
                        .isEqualTo(Double.doubleToRawLongBits(other.end.at(column, k)));
            }
        }
        assertThat(numbers).as(what).isEqualTo(other.numbers);
    }
}
