package isotherm.bench.counts;

/** Loops of a random program. What they count by is assigned to by nothing else, so each ends. */
final class RandomLoops {
    private final RandomStatements all;

    RandomLoops(RandomStatements all) {
        this.all = all;
    }

    boolean loop(Scope scope, int depth) {
        String label = all.random.nextInt(3) == 0 ? all.fresh("out") : "";
        Scope.Target target = scope.target(label, true);
        Scope inner = scope.inside(target);
        String count = all.fresh("n");
        String limit = "(" + all.expressions.simple(scope) + " & 3)";
        boolean needsCount = all.random.nextInt(2) == 0;
        if (!needsCount) {
            forLoop(inner, depth, prefix(label), limit);
            if (target.left) {
                all.out.line("@state ^= 1;"); // or a jump of the compiler's that follows would be on the header's line
            }
            return true;
        }
        all.out.line("@int " + count + " = " + limit + ";");
        inner.readable.add(count);
        switch (all.random.nextInt(4)) {
            case 0 -> {
                all.out.line(prefix(label) + "while (#" + count + "-- > 0) {");
                all.block(inner, depth);
                all.out.line("}");
            }
            case 1 -> {
                all.out.line(prefix(label) + "do {");
                boolean comes = all.block(inner, depth) || target.continued;
                all.out.line("}");
                all.out.line("while (#" + count + "-- > 0);");
                return comes || target.left;
            }
            case 2 -> {
                all.out.line(prefix(label) + "for (;;) {");
                all.out.line("@if (" + count + "-- <= 0) break;");
                all.block(inner, depth);
                all.out.line("}");
            }
            default -> {
                all.out.line(prefix(label) + "while (#" + count + "-- > 0)");
                String simple = all.simple(scope);
                all.out.lines("    " + simple, "    { " + all.out.counted("@") + simple + " }");
            }
        }
        return true;
    }

    private static String prefix(String label) {
        return label.isEmpty() ? "" : label + ": ";
    }

    private void forLoop(Scope inner, int depth, String prefix, String limit) {
        String name = all.fresh("i");
        String header = switch (all.random.nextInt(3)) {
            case 0 -> "for (int " + name + " = 0; #" + name + " < " + limit + "; " + name + "++) {";
            case 1 ->
                "for (int " + name + " = 3, " + name + "b = 0; #" + name + " > 0; " + name + " -= 1 + (" + name
                        + "b++ & 1)) {";
            default -> null;
        };
        if (header == null) {
            overMany(inner, depth, prefix, name);
            return;
        }
        all.out.line(prefix + header);
        inner.readable.add(name);
        all.block(inner, depth);
        all.out.line("}");
    }

    /** The header is hit for each element and once more, unless the loop is left before. */
    private void overMany(Scope inner, int depth, String prefix, String name) {
        String many = all.random.nextBoolean() ? "cells" : "List.of(3, 1, 2)";
        all.out.lines(
                prefix + "for (int " + name + " : " + many + ") {",
                prefix + "for (int " + name + " : Tally.each(" + all.out.next() + ", " + many + ")) {");
        inner.readable.add(name);
        all.block(inner, depth);
        all.out.line("}");
    }

    /** Each round is a hit, though control stays on the line. */
    boolean onOneLine(Scope scope) {
        String name = all.fresh("i");
        String count = all.fresh("n");
        String simple = all.simple(scope);
        String limit = "(" + all.expressions.simple(scope) + " & 3)";
        switch (all.random.nextInt(4)) {
            case 0 ->
                all.out.line("for (int " + name + " = 0; #" + name + " < " + limit + "; " + name + "++) " + simple);
            case 1 -> {
                all.out.line("@int " + count + " = " + limit + ";");
                all.out.line("while (#" + count + "-- > 0) " + simple);
            }
            case 2 -> {
                all.out.line("@int " + count + " = " + limit + ";");
                all.out.lines(
                        "do " + simple + " while (" + count + "-- > 0);",
                        "do { " + all.out.counted("@") + simple + " } while (" + count + "-- > 0);");
            }
            default -> {
                all.out.line("@int " + count + " = " + limit + ";");
                all.out.lines(
                        "for (;;) { if (" + count + "-- <= 0) break; " + simple + " }",
                        "for (;;) { " + all.out.counted("@") + "if (" + count + "-- <= 0) break; " + simple + " }");
            }
        }
        return true;
    }
}
