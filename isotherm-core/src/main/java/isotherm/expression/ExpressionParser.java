package isotherm.expression;

import isotherm.expression.Expression.Term;
import isotherm.expression.Expression.Variable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * Recursive descent over
 *
 * <pre>
 * sum     = product (("+" | "-") product)*
 * product = sign (("*" | "/") sign)*
 * sign    = ("+" | "-") sign | power
 * power   = atom ("^" sign)?                    so -x^2 is -(x^2), and 2^-1 and 2^3^2 = 2^9 are read
 * atom    = number | name | name "(" sum ("," sum)* ")" | "(" sum ")"
 * </pre>
 */
final class ExpressionParser {
    private static final Map<String, DoubleUnaryOperator> UNARY = new TreeMap<>(Map.of(
            "sin", StrictMath::sin,
            "cos", StrictMath::cos,
            "tan", StrictMath::tan,
            "exp", StrictMath::exp,
            "log", StrictMath::log,
            "sqrt", StrictMath::sqrt,
            "abs", StrictMath::abs,
            "erf", ErrorFunction::erf));
    private static final Map<String, DoubleBinaryOperator> BINARY =
            new TreeMap<>(Map.of("min", StrictMath::min, "max", StrictMath::max));
    private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity");
    private static final Map<String, Term> NAMES = new TreeMap<>(Map.of(
            "pi", new Term.Literal(Math.PI),
            "e", new Term.Literal(Math.E),
            "x", new Term.Name(Variable.X),
            "y", new Term.Name(Variable.Y),
            "t", new Term.Name(Variable.T)));
    /** Deeper nesting than any formula needs; it keeps hostile input from exhausting the stack. */
    private static final int MAX_DEPTH = 200;
    /** Longer than any formula needs; a sum is as deep a tree as it has terms, and walking it takes stack. */
    private static final int MAX_LENGTH = 2_000;

    private final String text;
    private int position;
    private int depth;

    ExpressionParser(String text) {
        this.text = text;
    }

    Term parse() {
        if (text.length() > MAX_LENGTH) {
            throw new ExpressionException(
                    text.substring(0, 40) + "...",
                    MAX_LENGTH + 1,
                    "the formula is longer than " + MAX_LENGTH + " characters");
        }
        Term term = sum();
        if (peek() != END) {
            throw error(position, "expected an operator, found \"" + (char) peek() + "\"");
        }
        return term;
    }

    private Term sum() {
        Term left = product();
        while (true) {
            if (accept('+')) {
                left = new Term.Binary(Double::sum, left, product());
            } else if (accept('-')) {
                left = new Term.Binary((a, b) -> a - b, left, product());
            } else {
                return left;
            }
        }
    }

    private Term product() {
        Term left = sign();
        while (true) {
            if (accept('*')) {
                left = new Term.Binary((a, b) -> a * b, left, sign());
            } else if (accept('/')) {
                left = new Term.Binary((a, b) -> a / b, left, sign());
            } else {
                return left;
            }
        }
    }

    private Term sign() {
        if (++depth > MAX_DEPTH) {
            throw error(position, "the formula is nested more than " + MAX_DEPTH + " deep");
        }
        try {
            if (accept('-')) {
                return new Term.Unary(a -> -a, sign());
            }
            return accept('+') ? sign() : power();
        } finally {
            depth--;
        }
    }

    private Term power() {
        Term base = atom();
        return accept('^') ? new Term.Binary(StrictMath::pow, base, sign()) : base;
    }

    private Term atom() {
        int c = peek();
        if (accept('(')) {
            Term inner = sum();
            expect(')');
            return inner;
        }
        if (isDigit(c) || c == '.') {
            return number();
        }
        if (Character.isLetter(c)) {
            return name();
        }
        throw error(
                position,
                c == END
                        ? "the formula ends too early"
                        : "expected a number, a name or \"(\", found \"" + (char) c + "\"");
    }

    private Term number() {
        int start = position;
        digits();
        if (position < text.length() && text.charAt(position) == '.') {
            position++;
            digits();
        }
        int exponent = position;
        if (exponent < text.length() && (text.charAt(exponent) == 'e' || text.charAt(exponent) == 'E')) {
            int digit = exponent + 1;
            if (digit < text.length() && (text.charAt(digit) == '+' || text.charAt(digit) == '-')) {
                digit++;
            }
            if (digit < text.length() && isDigit(text.charAt(digit))) {
                position = digit;
                digits();
            }
        }
        try {
            return new Term.Literal(Double.parseDouble(text.substring(start, position)));
        } catch (NumberFormatException e) {
            throw error(start, "\"" + text.substring(start, position) + "\" is not a number");
        }
    }

    private void digits() {
        while (position < text.length() && isDigit(text.charAt(position))) {
            position++;
        }
    }

    private Term name() {
        int start = position;
        while (position < text.length() && Character.isLetterOrDigit(text.charAt(position))) {
            position++;
        }
        String name = text.substring(start, position).toLowerCase(Locale.ROOT);
        Term term = NAMES.get(name);
        if (term != null) {
            return term;
        }
        if (NOT_FINITE.contains(name)) {
            throw error(start, "\"" + name + "\" is not a finite number");
        }
        DoubleUnaryOperator unary = UNARY.get(name);
        DoubleBinaryOperator binary = BINARY.get(name);
        if (unary == null && binary == null) {
            throw error(
                    start,
                    "unknown name \"" + name + "\"; known are " + String.join(" ", NAMES.keySet())
                            + " and the functions " + String.join(" ", UNARY.keySet()) + " "
                            + String.join(" ", BINARY.keySet()));
        }
        expect('(');
        Term first = sum();
        if (unary != null) {
            expect(')');
            return new Term.Unary(unary, first);
        }
        expect(',');
        Term second = sum();
        expect(')');
        return new Term.Binary(java.util.Objects.requireNonNull(binary), first, second);
    }

    private static final int END = -1;

    /** The next character that is not white space, without taking it. */
    private int peek() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position < text.length() ? text.charAt(position) : END;
    }

    private boolean accept(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        position++;
        return true;
    }

    private void expect(char wanted) {
        if (!accept(wanted)) {
            String found = peek() == END ? "the end" : "\"" + (char) peek() + "\"";
            throw error(position, "expected \"" + wanted + "\", found " + found);
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private ExpressionException error(int at, String problem) {
        return new ExpressionException(text, at + 1, problem);
    }
}
