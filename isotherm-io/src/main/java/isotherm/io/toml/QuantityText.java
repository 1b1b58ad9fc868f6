package isotherm.io.toml;

import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import javax.measure.format.MeasurementParseException;
import tech.units.indriya.format.EBNFUnitFormat;

/** Numbers with units, {@code "0.029 W/(m K)"}, into SI. */
public final class QuantityText {
    /** A number, then perhaps a unit behind white space. */
    private static final Pattern SHAPE =
            Pattern.compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)(?:\\s+(\\S.*?))?\\s*");

    /** A number with something that is no white space right behind it. */
    private static final Pattern GLUED =
            Pattern.compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)([^\\s\\d].*?)\\s*");

    private static final double CELSIUS_ZERO_KELVIN = 273.15;

    private QuantityText() {}

    /** True where a text starts like a quantity: a number alone, or a number, white space and what may be a unit. */
    public static boolean looksLike(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches() && (matcher.group(2) == null || startsLikeUnit(matcher.group(2)));
    }

    private static boolean startsLikeUnit(String rest) {
        int first = rest.codePointAt(0);
        return Character.isLetter(first) || first == '\u00b0' || rest.startsWith("1/");
    }

    /** True where a text would be a quantity of that dimension, had it a space before its unit: {@code "5mm"}. */
    public static boolean isGlued(String text, Dimension dimension) {
        Matcher matcher = GLUED.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        return isOf(matcher.group(1) + " " + matcher.group(2), dimension);
    }

    /** True where a text is a quantity of that dimension. */
    public static boolean isOf(String text, Dimension dimension) {
        try {
            parse(text, dimension);
            return true;
        } catch (IllegalArgumentException notSo) {
            return false;
        }
    }

    /**
     * The number in the dimension's SI unit; temperatures in degrees Celsius.
     *
     * @throws IllegalArgumentException where it is no number with a unit of that dimension
     */
    public static double parse(String text, Dimension dimension) {
        Matcher matcher = SHAPE.matcher(text);
        if (!looksLike(text) || !matcher.matches()) {
            if (isGlued(text, dimension)) {
                throw new IllegalArgumentException("\"" + text
                        + "\" needs a space between the number and its unit, as in \"1.5 " + dimension.unit() + "\"");
            }
            throw new IllegalArgumentException("expected " + dimension.words() + " such as \"1.5 " + dimension.unit()
                    + "\", found \"" + text + "\"");
        }
        double number = Double.parseDouble(matcher.group(1));
        if (Double.isInfinite(number)) {
            throw new IllegalArgumentException("the number in \"" + text.strip() + "\" is too large");
        }
        String unit = matcher.group(2);
        if (unit == null) {
            return number;
        }
        if (dimension == Dimension.TEMPERATURE && unit.equals("K") && number < 0) {
            throw new IllegalArgumentException(
                    "a temperature in K must be 0 K or more, was \"" + text.strip() + "\"; degrees Celsius are degC");
        }
        return converter(unit, dimension).applyAsDouble(number);
    }

    /**
     * From numbers in a unit to the dimension's SI unit; temperatures to degrees Celsius.
     *
     * @throws IllegalArgumentException where it is no unit of that dimension
     */
    public static DoubleUnaryOperator converter(String unit, Dimension dimension) {
        return switch (dimension) {
            case TEMPERATURE -> toCelsius(unit);
            case TEMPERATURE_DIFFERENCE -> toKelvinsApart(unit);
            case ANGLE -> toRadians(unit);
            default -> toSi(unit, dimension);
        };
    }

    private static DoubleUnaryOperator toCelsius(String unit) {
        return switch (unit) {
            case "degC", "\u00b0C", "C" -> number -> number;
            case "K" -> number -> number - CELSIUS_ZERO_KELVIN;
            case "degF", "\u00b0F" -> number -> (number - 32) * 5 / 9;
            default -> throw wrongUnit(unit, Dimension.TEMPERATURE);
        };
    }

    private static DoubleUnaryOperator toKelvinsApart(String unit) {
        return switch (unit) {
            case "K", "degC", "\u00b0C", "C" -> number -> number;
            case "degF", "\u00b0F" -> number -> number * 5 / 9;
            default -> throw wrongUnit(unit, Dimension.TEMPERATURE_DIFFERENCE);
        };
    }

    private static DoubleUnaryOperator toRadians(String unit) {
        return switch (unit) {
            case "rad" -> number -> number;
            case "deg", "\u00b0" -> number -> number / 180 * Math.PI;
            default -> throw wrongUnit(unit, Dimension.ANGLE);
        };
    }

    private static DoubleUnaryOperator toSi(String unit, Dimension dimension) {
        try {
            UnitConverter converter = parseUnit(unit).getConverterToAny(parseUnit(dimension.unit()));
            return converter::convert;
        } catch (MeasurementParseException | IllegalArgumentException | javax.measure.IncommensurableException e) {
            throw new IllegalArgumentException(wrongUnit(unit, dimension).getMessage(), e);
        } catch (Error lexical) {
            throw new IllegalArgumentException(wrongUnit(unit, dimension).getMessage(), lexical);
        }
    }

    /** White space multiplies, as in "W/(m K)"; the EBNF grammar wants a sign for it. */
    private static Unit<?> parseUnit(String unit) {
        String grammar = unit.strip()
                .replaceAll("\\s*([*/()])\\s*", "$1")
                .replaceAll("\\s+", "*")
                .replace("um", "\u00b5m")
                .replace("us", "\u00b5s")
                .replace("\u03bc", "\u00b5"); // the Greek letter for the sign
        return EBNFUnitFormat.getInstance().parse(grammar);
    }

    private static IllegalArgumentException wrongUnit(String unit, Dimension dimension) {
        return new IllegalArgumentException("\"" + unit + "\" is not a unit of " + dimension.words()
                + "; use for example " + dimension.proposals());
    }
}
