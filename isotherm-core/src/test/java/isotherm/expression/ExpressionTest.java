package isotherm.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import isotherm.expression.Expression.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    private static final double X = 3;
    private static final double Y = -5;
    private static final double T = 0.25;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1+2*3; 7",
                "(1+2)*3; 9",
                "7-2-1; 4",
                "24/4/2; 3",
                "2^3^2; 512",
                "(2^3)^2; 64",
                "-x^2; -9",
                "(-x)^2; 9",
                "2^-1; 0.5",
                "2*-3; -6",
                "--x; 3",
                "-+-x; 3",
                "1--1; 2",
                "2*3^2; 18",
                "-2^-2; -0.25",
                "x*y+t; -14.75",
                "1e3; 1000",
                "1.5e-1; 0.15",
                ".5; 0.5",
                "5.; 5",
                "2E+2; 200",
                "min(x, y); -5",
                "max(x,y)^2; 9",
                "abs(y); 5",
                "sqrt(x+1); 2",
                "log(exp(2)); 2",
                "cos(0); 1",
                "erf(0); 0",
                "' ( 1 +\t2 ) '; 3",
                "PI-pi; 0",
                "1/0; Infinity",
            })
    void meansWhatMathematicsSays(String text, double expected) {
        assertThat(Expression.parse(text).at(X, Y, T)).isEqualTo(expected);
    }

    @Test
    void functionsAreStrictMath() {
        assertThat(Expression.parse("sin(x)").at(X, Y, T)).isEqualTo(StrictMath.sin(X));
        assertThat(Expression.parse("tan(x)").at(X, Y, T)).isEqualTo(StrictMath.tan(X));
        assertThat(Expression.parse("x^t").at(X, Y, T)).isEqualTo(StrictMath.pow(X, T));
        assertThat(Expression.parse("pi*e").at(X, Y, T)).isEqualTo(Math.PI * Math.E);
    }

    @Test
    void knowsItsVariables() {
        Expression expression = Expression.parse("1+sin(2*min(x, t))");
        assertThat(expression.uses(Variable.X)).isTrue();
        assertThat(expression.uses(Variable.Y)).isFalse();
        assertThat(expression.uses(Variable.T)).isTrue();
        assertThat(expression).hasToString("1+sin(2*min(x, t))");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "~~; 1; ends too early",
                "1+; 3; ends too early",
                "1 2; 3; expected an operator",
                "2x; 2; expected an operator",
                "(1; 3; expected \")\"",
                "1); 2; expected an operator",
                "1+*2; 3; expected a number",
                "foo(1); 1; unknown name \"foo\"",
                "1 + NaN; 5; \"nan\" is not a finite number",
                "-inf; 2; \"inf\" is not a finite number",
                "1 + z; 5; unknown name \"z\"",
                "sin 1; 5; expected \"(\"",
                "sin(1,2); 6; expected \")\"",
                "min(1); 6; expected \",\"",
                "sin; 4; expected \"(\"",
                ".; 1; is not a number",
                "1..2; 3; expected an operator",
                "x^; 3; ends too early",
                "1 $ 2; 3; expected an operator",
                "$; 1; expected a number",
            })
    void errorsGiveThePosition(String text, int position, String problem) {
        assertThatThrownBy(() -> Expression.parse(text))
                .isInstanceOfSatisfying(
                        ExpressionException.class,
                        error -> assertThat(error.position())
                                .as(error.getMessage())
                                .isEqualTo(position))
                .hasMessageContaining("position " + position + ":")
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "+", "sin(", "2^", "min(1,", "((1+"})
    void nestingTooDeepIsRefusedNotSurvivedByLuck(String opening) {
        assertThatThrownBy(() -> Expression.parse(opening.repeat(300)))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining("nested");
    }

    @Test
    void nestingAHundredDeepIsFine() {
        assertThat(Expression.parse("(".repeat(100) + "x" + ")".repeat(100)).at(X, Y, T))
                .isEqualTo(X);
    }

    /** A sum of many terms is either refused as a formula or computed; it never ends the thread. */
    @ParameterizedTest
    @ValueSource(ints = {200, 999, 1_000, 5_000, 20_000, 100_000})
    void longSumsAreComputedOrRefused(int terms) {
        Throwable trouble = catchThrowable(() -> assertThat(
                        Expression.parse("0" + "+1".repeat(terms)).at(X, Y, T))
                .isEqualTo(terms));
        if (trouble != null) {
            assertThat(trouble).isInstanceOf(ExpressionException.class);
        }
    }

    /** Values of erf to 20 digits from Abramowitz and Stegun, table 7.1, and from its series in exact arithmetic. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.11246291601828489220",
        "0.5, 0.52049987781304653768",
        "1, 0.84270079294971486934",
        "1.5, 0.96610514647531072707",
        "2, 0.99532226501895273416",
        "2.5, 0.99959304798255504106",
        "3, 0.99997790950300141456",
        "4, 0.99999998458274209972",
        "5, 0.99999999999846254021",
        "7, 1",
    })
    void errorFunction(double x, double expected) {
        Expression erf = Expression.parse("erf(x)");
        assertThat(erf.at(x, 0, 0)).isCloseTo(expected, within(1e-14));
        assertThat(erf.at(-x, 0, 0)).isEqualTo(-erf.at(x, 0, 0));
    }

    @Test
    void errorFunctionOfSmallArgumentsKeepsItsDigits() {
        double x = 1e-9;
        assertThat(ErrorFunction.erf(x) / (2 / Math.sqrt(Math.PI) * x)).isCloseTo(1, within(1e-15));
        assertThat(ErrorFunction.erf(Double.NaN)).isNaN();
        assertThat(Math.abs(ErrorFunction.erf(2.4999999999) - ErrorFunction.erf(2.5)))
                .isLessThan(1e-12);
    }
}
