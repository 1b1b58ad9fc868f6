package isotherm.spectral;

import isotherm.field.Field;
import isotherm.field.Sum;
import isotherm.model.Axis;
import isotherm.model.Edge;
import isotherm.model.Grid;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What drives the modes of a plate, the same at all times: each held edge by what its temperatures have of the waves along it, and sources.
 */
final class SpectralDrive {
    private static final Edge[] EDGES = Edge.values();

    private final SpectralAxis x;
    private final SpectralAxis y;
    /** What a held edge's temperatures less the base have of each wave along it. */
    private final Map<Edge, double[]> waves = new EnumMap<>(Edge.class);
    /** By edge, the integral of its temperatures less the base, in K m. */
    private final double[] wholes = new double[EDGES.length];

    private final double @Nullable [][] sources;
    private boolean rests;

    /**
     * The drive.
     *
     * @param field with the held temperatures in it
     * @param base what is subtracted from all temperatures
     * @param sources what they add to each mode in K/s, by wave along y, then along x; null where there are none
     */
    SpectralDrive(SpectralAxis x, SpectralAxis y, Grid grid, Field field, double base, double @Nullable [][] sources) {
        this.x = x;
        this.y = y;
        this.sources = sources;
        this.rests = sources == null;
        for (Edge edge : EDGES) {
            SpectralAxis along = edge.isHorizontal() ? x : y;
            if (isHeld(edge)) {
                double[] line = new double[along.count()];
                Axis axis = edge.isHorizontal() ? grid.x() : grid.y();
                Sum whole = new Sum();
                for (int k = 0; k < line.length; k++) {
                    int node = along.first() + k;
                    line[k] = temperature(field, edge, node) - base;
                    whole.add(axis.dualLength(node) * line[k]);
                    rests &= line[k] == 0;
                }
                along.transform().forward(line);
                waves.put(edge, line);
                wholes[edge.ordinal()] = whole.value();
            }
        }
    }

    /** The temperature of an edge's node. */
    static double temperature(Field field, Edge edge, int node) {
        return switch (edge) {
            case LEFT -> field.at(0, node);
            case RIGHT -> field.at(field.columns() - 1, node);
            case BOTTOM -> field.at(node, 0);
            case TOP -> field.at(node, field.rows() - 1);
        };
    }

    static boolean isHigh(Edge edge) {
        return edge == Edge.RIGHT || edge == Edge.TOP;
    }

    boolean isHeld(Edge edge) {
        return (edge.isHorizontal() ? y : x).isHeld(isHigh(edge));
    }

    /** True where nothing drives any mode. */
    boolean rests() {
        return rests;
    }

    /** The integral of an edge's temperatures less the base, in K m, beside computed nodes. */
    double whole(Edge edge) {
        return wholes[edge.ordinal()];
    }

    /** What is added to the modes of one wave along y, in K/s. */
    void add(int l, double[] into) {
        double[][] all = sources;
        for (int k = 0; k < into.length; k++) {
            into[k] = all == null ? 0 : all[l][k];
        }
        waves.forEach((edge, line) -> {
            if (edge.isHorizontal()) {
                addTo(into, y.driven(isHigh(edge))[l], line);
            } else {
                addTo(into, line[l], x.driven(isHigh(edge)));
            }
        });
    }

    private static void addTo(double[] into, double weight, double[] line) {
        for (int k = 0; k < into.length; k++) {
            into[k] += weight * line[k];
        }
    }
}
