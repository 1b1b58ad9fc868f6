package isotherm.io.plot;

import isotherm.io.raster.Face;

/**
 * The ticks of one side of the plate.
 *
 * @param length of the side, in the unit
 * @param steps where ticks are, in the unit
 * @param label name and unit
 */
public record AxisTicks(double length, RoundSteps steps, String label) {
    /** A side this much shorter than the other gets a unit of its own. */
    private static final double OWN_UNIT = 20;

    /**
     * @param name of the axis
     * @param metres length of this side
     * @param otherMetres length of the other side
     * @param stretch how much this side is stretched, 1 for not at all
     * @param about how many ticks are wanted
     * @param brief whether the label must be short
     */
    static AxisTicks of(String name, double metres, double otherMetres, double stretch, double about, boolean brief) {
        LengthUnit unit = LengthUnit.of(otherMetres / metres > OWN_UNIT ? metres : Math.max(metres, otherMetres));
        double length = metres * unit.perMetre();
        RoundSteps steps = new RoundSteps(0, length, about);
        StringBuilder label = new StringBuilder(name).append(" / ");
        if (steps.power() != 0) {
            label.append(Decimals.powerOfTen(steps.power())).append(' ');
        }
        label.append(unit.symbol());
        if (stretch != 1) {
            label.append(brief ? " (" : " (stretched ").append((long) stretch).append("×)");
        }
        return new AxisTicks(length, steps, label.toString());
    }

    /** Where tick i lies: 0 at the start of the side, 1 at its end. */
    double share(int i) {
        return steps.value(i) / length;
    }

    /** The widest number at the ticks, in pixels. */
    int widest(Face face) {
        return widest(steps, face);
    }

    static int widest(RoundSteps steps, Face face) {
        int widest = 0;
        for (int i = 0; i < steps.count(); i++) {
            widest = Math.max(widest, face.width(steps.text(i)));
        }
        return widest;
    }
}
