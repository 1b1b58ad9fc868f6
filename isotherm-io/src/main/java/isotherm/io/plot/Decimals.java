package isotherm.io.plot;

/** Numbers as they are printed. */
final class Decimals {
    private static final char MINUS = '\u2212';
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Decimals() {}

    /** The number {@code units * 10^exponent} in decimal notation, with {@code -exponent} decimals. */
    static String text(long units, int exponent) {
        StringBuilder text = new StringBuilder().append(Math.abs(units));
        for (int i = 0; i < exponent && units != 0; i++) {
            text.append('0');
        }
        while (text.length() <= -exponent) {
            text.insert(0, '0');
        }
        if (exponent < 0) {
            text.insert(text.length() + exponent, '.');
        }
        return units < 0 ? text.insert(0, MINUS).toString() : text.toString();
    }

    /** A number from 0 to 10^9, rounded to so many decimals, without zeros at the end. */
    static String rounded(double number, int decimals) {
        long units = Math.round(number * Math.round(StrictMath.pow(10, decimals)));
        int exponent = -decimals;
        while (exponent < 0 && units % 10 == 0) {
            units /= 10;
            exponent++;
        }
        return text(units, exponent);
    }

    /** A positive number in so many digits, times a power of ten where it is very large or small. */
    static String significant(double number, int digits) {
        int tens = (int) Math.floor(StrictMath.log10(number));
        if (tens < -2 || tens > 4) {
            double lead = number / StrictMath.pow(10, tens);
            return rounded(lead, digits - 1).concat(" × ").concat(powerOfTen(tens));
        }
        int decimals = digits - 1 - tens;
        double unit = StrictMath.pow(10, Math.max(0, -decimals));
        return rounded(Math.rint(number / unit) * unit, Math.max(0, decimals));
    }

    /** "10" with a raised exponent. */
    static String powerOfTen(int exponent) {
        StringBuilder text = new StringBuilder("10");
        if (exponent < 0) {
            text.append('⁻');
        }
        String digits = Integer.toString(Math.abs(exponent));
        for (int i = 0; i < digits.length(); i++) {
            text.append(RAISED.charAt(digits.charAt(i) - '0'));
        }
        return text.toString();
    }
}
