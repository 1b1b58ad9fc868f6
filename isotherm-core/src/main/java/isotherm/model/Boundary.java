package isotherm.model;

/** What happens at an edge of the plate, or at a part of it. */
public sealed interface Boundary {
    /** The edge is held at a temperature in degrees Celsius, which may vary along it and in time. */
    record Fixed(Signal temperature) implements Boundary {
        public Fixed(double temperature) {
            this(new Signal.Constant(temperature));
        }
    }

    /** Heat enters at a given rate in W/m^2, positive into the plate: the sun on a roof is positive, a cooler negative. */
    record Flux(Signal flux) implements Boundary {
        public Flux(double flux) {
            this(new Signal.Constant(flux));
        }
    }

    /**
     * Air beyond a film: {@code coefficient * (air - edge)} enters, positive where the air is warmer.
     *
     * @param coefficient h in W/(m^2 K), never negative; the inverse of a surface resistance
     * @param air in degrees Celsius
     */
    record Convection(Signal coefficient, Signal air) implements Boundary {
        public Convection {
            if (coefficient instanceof Signal.Constant(double value) && !(value >= 0)) {
                throw new IllegalArgumentException(
                        "the convection coefficient must not be negative, was " + value + " W/(m^2 K)");
            }
        }

        public Convection(double coefficient, double air) {
            this(new Signal.Constant(coefficient), new Signal.Constant(air));
        }
    }

    /** No heat crosses: the temperature has no slope across the edge. */
    record Insulated() implements Boundary {}

    /** What leaves here enters at the opposite edge. */
    record Periodic() implements Boundary {}

    /** The word used in scenario files and reports. */
    default String word() {
        return switch (this) {
            case Fixed fixed -> "fixed";
            case Flux flux -> "flux";
            case Convection convection -> "convection";
            case Insulated insulated -> "insulated";
            case Periodic periodic -> "periodic";
        };
    }
}
