package isotherm.sweep;

import isotherm.field.Field;
import isotherm.threads.Bands;
import isotherm.threads.Crew;

/**
 * The plate in bands of rows, one for each thread; all threads meet after every step.
 *
 * <pre>
 *   rows  +-----------+
 *         |  thread 2 |     a band reads one row of each band beside it, as the step before left it:
 *         +-----------+     that is why nobody starts a step before everybody ended the last
 *         |  thread 1 |
 *         +-----------+
 *         |  thread 0 |
 *         +-----------+
 * </pre>
 */
public final class BandedSweep implements Sweep {
    private final RowUpdate rows;
    private final Crew crew;

    public BandedSweep(RowUpdate rows, int threads) {
        this(rows, new Crew(threads));
    }

    BandedSweep(RowUpdate rows, Crew crew) {
        this.rows = rows;
        this.crew = crew;
    }

    @Override
    public void advance(Field field, Field scratch, int steps) {
        crew.run(member -> advanceBand(field, scratch, steps, member));
        if (steps % 2 == 1) {
            field.exchange(scratch);
        }
    }

    private void advanceBand(Field field, Field scratch, int steps, int member) {
        Bands bands = new Bands(field.rows(), crew.size());
        int first = bands.from(member);
        int end = bands.to(member);
        for (int row = first; row < end; row++) {
            rows.prepare(field, row);
        }
        for (int step = 0; step < steps; step++) {
            crew.meet(member);
            Field from = step % 2 == 0 ? field : scratch;
            Field to = step % 2 == 0 ? scratch : field;
            for (int row = first; row < end; row++) {
                rows.update(from, to, row, step);
            }
        }
    }

    @Override
    public void close() {
        crew.close();
    }
}
