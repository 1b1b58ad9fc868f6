package isotherm.stabilised;

import isotherm.adaptive.PlateState;
import isotherm.field.NodeBlocks;
import isotherm.heat.RowBands;
import isotherm.network.Enthalpy;
import isotherm.network.ThawingBand;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A plate's temperatures, band by band, while a step's stages go over them, and the heat of bands in which nodes thaw. */
final class StageState {
    private static final double[] NONE = {};

    private final RowBands bands;
    private final @Nullable ThawingBand[] thawing;
    /** In degrees Celsius. */
    final double[][] u;
    /** In J/m; empty where no node of a band thaws. */
    private final double[][] heat;

    StageState(RowBands bands, @Nullable ThawingBand[] thawing) {
        this.bands = bands;
        this.thawing = thawing;
        u = bands.arrays();
        heat = new double[u.length][];
        for (int band = 0; band < heat.length; band++) {
            heat[band] = thawing[band] == null ? NONE : new double[bands.size(band)];
        }
    }

    /** Those bands in which nodes thaw; null for others. */
    static @Nullable ThawingBand[] thawing(RowBands bands, Enthalpy enthalpy) {
        @Nullable ThawingBand[] all = new ThawingBand[bands.count()];
        Arrays.setAll(all, band -> enthalpy.band(bands.firstNode(band), bands.size(band)));
        return all;
    }

    /** Its temperatures as rows. */
    NodeBlocks temperatures() {
        return bands.rows(u);
    }

    void load(PlateState state) {
        bands.part(state.u, u);
        if (state.heat.length > 0) {
            bands.part(state.heat, heat);
        }
    }

    void store(PlateState state) {
        bands.join(u, state.u);
        if (state.heat.length > 0) {
            bands.join(heat, state.heat);
        }
    }

    /**
     * A band becomes what it is in another state after each node took up J/m.
     *
     * @param inverse (m K)/J of free nodes, 0 of all others: these so keep their temperature
     */
    void take(int band, StageState from, double[] taken, double[] inverse) {
        double[] start = from.u[band];
        double[] now = u[band];
        ThawingBand thaws = thawing[band];
        if (thaws != null) {
            thaws.take(from.heat[band], start, taken, inverse, heat[band], now);
            return;
        }
        for (int k = 0; k < now.length; k++) {
            now[k] = start[k] + taken[k] * inverse[k];
        }
    }
}
