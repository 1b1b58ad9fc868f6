package isotherm.bench.counts;

import java.util.List;
import java.util.Random;

/** Statements of a random program, on lines with marks. Each method says whether control can come to the end of what it wrote. */
final class RandomStatements {
    private static final int DEEPEST = 4;

    final Random random;
    final RandomExpressions expressions;
    final MarkedSource out;
    private final int lines;
    private final RandomLoops loops = new RandomLoops(this);
    private final RandomChoices choices = new RandomChoices(this);
    private final RandomTries tries = new RandomTries(this);
    private int names;

    /**
     * @param lines after which statements have no blocks any more
     */
    RandomStatements(Random random, MarkedSource out, int lines) {
        this.random = random;
        this.out = out;
        this.lines = lines;
        expressions = new RandomExpressions(random);
    }

    String fresh(String stem) {
        return stem + names++;
    }

    int number() {
        return names++;
    }

    /** Up to four statements. */
    boolean block(Scope scope, int depth) {
        Scope inner = scope.block();
        int count = 1 + random.nextInt(4);
        for (int k = 0; k < count; k++) {
            if (!statement(inner, depth, k == count - 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean statement(Scope scope, int depth, boolean last) {
        boolean small = depth >= DEEPEST || out.next() > lines;
        if (last && random.nextInt(6) == 0) {
            return leave(scope);
        }
        return switch (small ? random.nextInt(5) : random.nextInt(20)) {
            case 0, 1, 2 -> assign(scope);
            case 3 -> declare(scope);
            case 4 -> leaveSometimes(scope);
            case 5, 6, 7 -> choices.ifElse(scope, depth + 1);
            case 8, 9, 10 -> loops.loop(scope, depth + 1);
            case 11, 12 -> choices.choice(scope, depth + 1);
            case 13, 14, 15 -> tries.guarded(scope, depth + 1);
            case 16, 17 -> lambda(scope, depth + 1);
            case 18 -> loops.onOneLine(scope);
            default -> twoLines(scope);
        };
    }

    /** A statement, without marks. */
    String simple(Scope scope) {
        if (scope.assignable.isEmpty() || random.nextInt(4) == 0) {
            return "state += " + expressions.value(scope) + ";";
        }
        String name = scope.assignable.get(random.nextInt(scope.assignable.size()));
        return switch (random.nextInt(5)) {
            case 0 -> name + "++;";
            case 1 -> name + " += " + expressions.value(scope) + ";";
            case 2 -> "cells[" + name + " & 7] = " + expressions.value(scope) + ";";
            default -> name + " = " + expressions.value(scope) + ";";
        };
    }

    boolean assign(Scope scope) {
        String more = random.nextInt(5) == 0 ? " " + simple(scope) : "";
        out.line("@" + simple(scope) + more);
        return true;
    }

    boolean declare(Scope scope) {
        String name = fresh("x");
        out.line("@int " + name + " = " + expressions.value(scope) + ";");
        scope.declare(name);
        return true;
    }

    private boolean leaveSometimes(Scope scope) {
        Exit exit = exit(scope);
        String condition = "if (" + expressions.condition(scope) + ") ";
        if (random.nextBoolean()) {
            out.lines(condition + exit.block(), out.counted("@") + condition + exit.counting(out.next()));
        } else {
            out.line("@" + condition.stripTrailing());
            out.lines("    " + exit.block(), out.counted("{ @ ") + exit.counting(out.next()) + " }");
        }
        return true;
    }

    private boolean leave(Scope scope) {
        Exit exit = exit(scope);
        out.lines(exit.plain, out.counted("@") + exit.counting(out.next()));
        return false;
    }

    /**
     * A statement that leaves. Where finally clauses are on its way, control comes back to its line after the last of them, to leave:
     * the counting text keeps line and that clause's number in variables of the first.
     */
    private record Exit(String plain, String value, int innermost, int outermost) {
        /** What may stand after a condition: a jump to where control goes anyway has no code, the statement before it has. */
        String block() {
            return "{ " + plain + " }";
        }

        String counting(int line) {
            if (innermost < 0) {
                return block();
            }
            String set = "back" + innermost + " = " + line + "; to" + innermost + " = " + outermost + "; ";
            return value.isEmpty()
                    ? "{ " + set + plain + " }"
                    : "{ int r" + line + " = " + value + "; " + set + "return r" + line + "; }";
        }
    }

    private Exit exit(Scope scope) {
        if (!scope.targets.isEmpty() && random.nextInt(3) > 0) {
            Scope.Target target = scope.targets.get(random.nextInt(scope.targets.size()));
            boolean innermost = target == scope.targets.getLast();
            if (innermost || !target.label.isEmpty()) {
                boolean goOn = target.loop && random.nextInt(3) == 0;
                target.continued |= goOn;
                target.left |= !goOn;
                String label = innermost && random.nextBoolean() ? "" : target.label;
                String text = "state++; " + (goOn ? "continue" : "break") + (label.isEmpty() ? "" : " " + label) + ";";
                return exit(scope, text, "", target.finals);
            }
        }
        if (random.nextInt(3) == 0 || scope.returns == '-') {
            String oops = random.nextBoolean()
                    ? "new Oops(" + expressions.simple(scope) + ")"
                    : "new IllegalStateException()";
            return new Exit("throw " + oops + ";", "", -1, -1);
        }
        if (scope.returns == 'v') {
            return exit(scope, "state++; return;", "", 0);
        }
        String value = expressions.value(scope);
        return exit(scope, "return " + value + ";", value, 0);
    }

    private static Exit exit(Scope scope, String text, String value, int outside) {
        List<Integer> crossed = scope.finals.subList(outside, scope.finals.size());
        return crossed.isEmpty()
                ? new Exit(text, value, -1, -1)
                : new Exit(text, value, crossed.getLast(), crossed.getFirst());
    }

    private boolean lambda(Scope scope, int depth) {
        String constant = fresh("c");
        String name = fresh("f");
        out.line("@int " + constant + " = " + expressions.value(scope) + ";");
        Scope inner = new Scope(scope.method, 'i', List.of("state", constant, fresh("v")));
        String parameter = inner.readable.getLast();
        String head = "@IntUnaryOperator " + name + " = " + parameter + " -> ";
        if (random.nextInt(3) == 0) {
            out.line(head + "`(" + expressions.value(inner) + ");");
        } else {
            out.line(head + "{");
            String first = fresh("x");
            out.line("$@int " + first + " = " + expressions.value(inner) + ";");
            inner.declare(first);
            if (block(inner, depth)) {
                out.line("@return " + expressions.value(inner) + ";");
            }
            out.line("};");
        }
        scope.readable.add(constant);
        String result = fresh("x");
        out.line(
                random.nextBoolean()
                        ? "@int " + result + " = " + name + ".applyAsInt(" + expressions.value(scope) + ");"
                        : "@int " + result + " = IntStream.range(0, 3).map(" + name + ").sum();");
        scope.declare(result);
        return true;
    }

    /** The arguments come first, then the call, which is on the first line. */
    private boolean twoLines(Scope scope) {
        String name = fresh("x");
        String first = expressions.value(scope);
        out.lines(
                "int " + name + " = join(" + first + ",",
                out.counted("@") + "int " + name + " = Tally.after(" + out.next() + ", join(" + first + ",");
        String second =
                "    ~same(" + expressions.simple(scope) + ")"; // a call, as other values have no line of their own
        out.lines(MarkedSource.unmarked(second) + ");", out.counted(second) + "));");
        scope.declare(name);
        return true;
    }
}
