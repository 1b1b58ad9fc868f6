package isotherm.io.plot;

/**
 * The multiples of a round step (1, 2 or 5 times a power of ten) that lie in a range, both ends included: places for
 * ticks and isotherms, and how they are written.
 */
public final class RoundSteps implements Steps {
    private static final double[] TENS = tens();
    /** A multiple this close outside, in steps, is still in. */
    private static final double SLACK = 1e-9;
    /** Numbers from here on are written as multiples of a power of ten. */
    private static final double LARGE = 1e5;

    private static final double SMALL = 1e-3;

    private final int mantissa;
    private final int exponent;
    private final int power;
    private final long first;
    private final long last;

    /**
     * @param low below high
     * @param about how many are wanted; there are between half and twice as many
     */
    public RoundSteps(double low, double high, double about) {
        double wanted = (high - low) / about;
        int tens = (int) Math.floor(StrictMath.log10(wanted));
        double lead = wanted / ten(tens);
        this.mantissa = lead < Math.sqrt(2) || lead >= Math.sqrt(50) ? 1 : lead < Math.sqrt(10) ? 2 : 5;
        this.exponent = lead >= Math.sqrt(50) ? tens + 1 : tens;
        this.first = (long) Math.ceil(inSteps(low) - SLACK);
        this.last = (long) Math.floor(inSteps(high) + SLACK);
        this.power = power(Math.max(Math.abs(low), Math.abs(high)));
    }

    private static int power(double greatest) {
        boolean common = greatest < LARGE && greatest >= SMALL;
        return common ? 0 : 3 * (int) Math.floor(StrictMath.log10(greatest) / 3);
    }

    @Override
    public int count() {
        return (int) (last - first + 1);
    }

    /** The i-th multiple from below, the double nearest to it. */
    @Override
    public double value(int i) {
        double units = (first + i) * (double) mantissa;
        return exponent < 0 ? units / ten(-exponent) : units * ten(exponent);
    }

    /** Numbers are written in units of ten to this power; mostly 0. */
    int power() {
        return power;
    }

    /** The i-th multiple in decimal notation, in units of ten to the {@link #power}. */
    @Override
    public String text(int i) {
        long units = (first + i) * mantissa;
        return Decimals.text(units, exponent - power);
    }

    private double inSteps(double value) {
        return (exponent < 0 ? value * ten(-exponent) : value / ten(exponent)) / mantissa;
    }

    private static double ten(int exponent) {
        return exponent >= 0 && exponent < TENS.length ? TENS[exponent] : StrictMath.pow(10, exponent);
    }

    /** The powers of ten that are doubles. */
    private static double[] tens() {
        double[] powers = new double[23];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
