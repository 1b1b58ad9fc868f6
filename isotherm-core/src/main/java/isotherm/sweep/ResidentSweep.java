package isotherm.sweep;

import isotherm.field.Field;
import isotherm.network.Network;
import isotherm.plan.Plan;
import isotherm.threads.Bands;
import isotherm.threads.Crew;
import java.util.ArrayList;
import java.util.List;

/**
 * For plates that fit into the threads' caches: each thread keeps a band of rows there for a whole block of steps, transposed.
 * Tiles of such plates would be small, and mostly compute what the tiles beside compute as well.
 *
 * <pre>
 *          +-----------+
 *          |  thread 1 |      a band has some rows of each band beside it and computes them too, one
 *   rows   +~~~~~~~~~~~+      fewer each step, since the outermost lacks a neighbour; when they are used
 *          |  thread 0 |      up, all threads meet and take over each other's rows
 *          +-----------+
 * </pre>
 *
 * Threads could as well meet after every step; but a row that one core has just written comes to another a line at a time, each
 * 50 to 250 nanoseconds late, where a row of a small plate is computed in 30.
 */
public final class ResidentSweep implements Sweep {
    /** Rows around a band, so the steps from one meeting to the next. */
    private static final int AROUND = 4;
    /** What both states of a band may take of a thread's cache. */
    private static final long CACHE = 768 << 10;

    private final Crew crew;
    private final BandedSweep shallow;
    private final List<ResidentBand> bands = new ArrayList<>();

    /**
     * A band for each thread.
     *
     * @param rows for blocks of few steps
     */
    public ResidentSweep(PlateRows plate, RowUpdate rows, int threads) {
        this.crew = new Crew(threads);
        this.shallow = new BandedSweep(rows, crew);
        Network network = plate.plan().network();
        Bands cut = new Bands(network.rows(), threads);
        for (int band = 0; band < threads; band++) {
            bands.add(new ResidentBand(plate, new Tile(0, network.columns(), cut.from(band), cut.to(band)), AROUND));
        }
    }

    /** Whether both states of a plate stay in the threads' caches. */
    public static boolean fits(Plan plan, int threads) {
        return 2 * plan.fieldBytes() <= threads * CACHE;
    }

    @Override
    public void advance(Field field, Field scratch, int steps) {
        if (steps < TiledSweep.SHALLOW) {
            shallow.advance(field, scratch, steps);
            return;
        }
        crew.run(member -> advanceBand(bands.get(member), member, field, steps));
    }

    private void advanceBand(ResidentBand band, int member, Field field, int steps) {
        band.read(field);
        crew.meet(member); // nobody writes to the field before all have read
        for (int step = 0; step < steps; step += AROUND) {
            if (step > 0) {
                crew.meet(member);
                band.fetch(bands, step);
                crew.meet(member);
            }
            int end = Math.min(step + AROUND, steps);
            band.advance(step, end, end == steps);
        }
        band.write(field, steps);
    }

    @Override
    public void close() {
        crew.close();
    }
}
