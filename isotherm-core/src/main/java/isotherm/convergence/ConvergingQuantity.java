package isotherm.convergence;

import java.util.List;

/**
 * One number of a run on each grid.
 *
 * @param kind which of a report's numbers it is
 * @param name the probe's, reach's, edge's or region's; the number's own where it is one of the section
 * @param values from the coarsest grid to the finest
 */
public record ConvergingQuantity(Kind kind, String name, List<Double> values, Trend trend) {
    /** Which of a report's numbers. */
    public enum Kind {
        PROBE("degC"),
        REACH("m"),
        EDGE("W/m"),
        REGION("W/m"),
        COUPLING("W/(m K)"),
        FACTOR("");

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }

        public String unit() {
            return unit;
        }
    }

    public ConvergingQuantity {
        values = List.copyOf(values);
    }
}
