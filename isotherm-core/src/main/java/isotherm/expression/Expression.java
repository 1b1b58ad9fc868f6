package isotherm.expression;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A formula in x, y and t: a tree that is walked, never code that is run. Functions are StrictMath's, so the same
 * formula gives the same bits on every machine.
 */
public final class Expression {
    /** What a formula may depend on: metres, metres, seconds. */
    public enum Variable {
        X,
        Y,
        T
    }

    /** A node of the tree. */
    sealed interface Term {
        record Literal(double value) implements Term {}

        record Name(Variable variable) implements Term {}

        record Unary(DoubleUnaryOperator function, Term argument) implements Term {}

        record Binary(DoubleBinaryOperator function, Term left, Term right) implements Term {}
    }

    private final String text;
    private final Term root;
    private final Set<Variable> variables;

    private Expression(String text, Term root) {
        this.text = text;
        this.root = root;
        this.variables = EnumSet.noneOf(Variable.class);
        collect(root, variables);
    }

    /**
     * Reads a formula: {@code + - * / ^ ( )}, numbers, pi, e, x, y, t, sin cos tan exp log sqrt abs min max erf; ^ binds
     * tightest and to the right.
     *
     * @throws ExpressionException with the position of the first thing that does not fit
     */
    public static Expression parse(String text) {
        return new Expression(text, new ExpressionParser(text).parse());
    }

    public boolean uses(Variable variable) {
        return variables.contains(variable);
    }

    /** The value at x and y metres and t seconds; NaN or infinite where the formula has no finite value. */
    public double at(double x, double y, double t) {
        return value(root, x, y, t);
    }

    private static double value(Term term, double x, double y, double t) {
        return switch (term) {
            case Term.Literal literal -> literal.value;
            case Term.Name name ->
                switch (name.variable) {
                    case X -> x;
                    case Y -> y;
                    case T -> t;
                };
            case Term.Unary unary -> unary.function.applyAsDouble(value(unary.argument, x, y, t));
            case Term.Binary binary ->
                binary.function.applyAsDouble(value(binary.left, x, y, t), value(binary.right, x, y, t));
        };
    }

    private static void collect(Term term, Set<Variable> found) {
        switch (term) {
            case Term.Literal literal -> {}
            case Term.Name name -> found.add(name.variable);
            case Term.Unary unary -> collect(unary.argument, found);
            case Term.Binary binary -> {
                collect(binary.left, found);
                collect(binary.right, found);
            }
        }
    }

    /** The formula as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
