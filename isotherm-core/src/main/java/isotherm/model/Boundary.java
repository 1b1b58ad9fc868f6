package isotherm.model;

/** What happens at an edge of the plate. */
public sealed interface Boundary {
    /** The edge is held at a temperature in degrees Celsius, which may vary along it and in time. */
    record Fixed(Signal temperature) implements Boundary {
        public Fixed(double temperature) {
            this(new Signal.Constant(temperature));
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
            case Insulated insulated -> "insulated";
            case Periodic periodic -> "periodic";
        };
    }
}
