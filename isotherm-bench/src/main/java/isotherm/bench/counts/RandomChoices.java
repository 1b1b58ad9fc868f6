package isotherm.bench.counts;

/** Conditions and switches of a random program. */
final class RandomChoices {
    private static final int LABELS = 4;

    private final RandomStatements all;

    RandomChoices(RandomStatements all) {
        this.all = all;
    }

    boolean ifElse(Scope scope, int depth) {
        if (all.random.nextInt(4) == 0) {
            return withoutBraces(scope);
        }
        all.out.line("@if (" + all.expressions.condition(scope) + ") {");
        boolean comes = all.block(scope, depth);
        all.out.line("}");
        int more = all.random.nextInt(3);
        for (int k = 0; k < more; k++) {
            all.out.line("else if (#" + all.expressions.condition(scope).replace("||", "|") + ") {");
            comes |= all.block(scope, depth);
            all.out.line("}");
        }
        if (all.random.nextBoolean()) {
            all.out.line("else {");
            comes |= all.block(scope, depth);
            all.out.line("}");
            return comes;
        }
        return true;
    }

    private boolean withoutBraces(Scope scope) {
        String condition = all.expressions.condition(scope);
        String yes = all.simple(scope);
        String no = all.simple(scope);
        if (all.random.nextBoolean()) {
            all.out.line("@if (" + condition + ") " + yes);
            return true;
        }
        all.out.line("@if (" + condition + ")");
        all.out.lines("    " + yes, "    { " + all.out.counted("@") + yes + " }");
        all.out.line("else");
        all.out.lines("    " + no, "    { " + all.out.counted("@") + no + " }");
        return true;
    }

    boolean choice(Scope scope, int depth) {
        return switch (all.random.nextInt(4)) {
            case 0 -> groups(scope, depth);
            case 1 -> arrows(scope, depth);
            case 2 -> ofValue(scope, depth);
            default -> ofPatterns(scope, depth);
        };
    }

    private String selector(Scope scope) {
        String value = all.expressions.simple(scope) + " & " + (LABELS - 1);
        return all.random.nextInt(3) == 0 ? "WORDS[" + value + "]" : value;
    }

    private static String label(String selector, int k) {
        return selector.startsWith("WORDS") ? "\"" + (char) ('a' + k) + "\"" : String.valueOf(k);
    }

    /** With falling through. */
    private boolean groups(Scope scope, int depth) {
        Scope.Target target = scope.target("", false);
        Scope inner = scope.inside(target);
        String selector = selector(scope);
        all.out.line("@switch (" + selector + ") {");
        boolean comes = true;
        int groups = 1 + all.random.nextInt(LABELS);
        for (int k = 0; k < groups; k++) {
            all.out.line("case " + label(selector, k) + ":");
            comes = all.block(inner, depth);
            if (comes && all.random.nextBoolean()) {
                all.out.line("@state--; break;");
                target.left = true;
                comes = false;
            }
        }
        boolean otherwise = all.random.nextInt(3) > 0;
        if (otherwise) {
            all.out.line("default:");
            comes = all.block(inner, depth);
        }
        all.out.line("}");
        return comes || target.left || !otherwise;
    }

    private boolean arrows(Scope scope, int depth) {
        String selector = selector(scope);
        all.out.line("@switch (" + selector + ") {");
        for (int k = 0; k < LABELS - 1; k++) {
            all.out.line("case " + label(selector, k) + " -> {");
            all.block(scope.inside(scope.target("", false)), depth);
            all.out.line("}");
        }
        all.out.lines("default -> state++;", "default -> { " + all.out.counted("@") + "state++; }");
        all.out.line("}");
        return true;
    }

    /** Control comes back to the first line to pass the value on. */
    private boolean ofValue(Scope scope, int depth) {
        String name = all.fresh("x");
        String selector = selector(scope);
        all.out.lines(
                "int " + name + " = same(switch (" + selector + ") {",
                all.out.counted("@") + "int " + name + " = same(Tally.after(" + all.out.next() + ", switch (" + selector
                        + ") {");
        for (int k = 0; k < LABELS - 1; k++) {
            if (all.random.nextBoolean()) {
                all.out.line("case " + label(selector, k) + " -> ~" + all.expressions.value(scope) + ";");
                continue;
            }
            all.out.line("case " + label(selector, k) + " -> {");
            Scope arm = scope.arm();
            if (all.block(arm, depth)) {
                all.out.line("@yield " + all.expressions.value(arm) + ";");
            }
            all.out.line("}");
        }
        all.out.line("default -> ~" + all.expressions.value(scope) + ";");
        all.out.lines("});", "}));");
        scope.declare(name);
        return true;
    }

    /** A condition that fails leads back to the first line, to look for the next pattern. */
    private boolean ofPatterns(Scope scope, int depth) {
        String number = all.fresh("p");
        all.out.line("@switch (thing(" + all.expressions.simple(scope) + ")) {");
        int header = all.out.next() - 1;
        String guarded = "case Integer " + number + " when ";
        all.out.lines(
                guarded + number + " > 2 -> {",
                guarded + all.out.counted("#") + "(" + number + " > 2 || !Tally.hit(" + header + ")) -> {");
        Scope inner = scope.inside(scope.target("", false));
        inner.readable.add(number);
        all.block(inner, depth);
        all.out.line("}");
        String box = "case Box " + number + "b -> {";
        all.out.lines(box, box + " " + all.out.counted("@"));
        all.block(scope.inside(scope.target("", false)), depth);
        all.out.line("}");
        all.out.lines("default -> state--;", "default -> { " + all.out.counted("@") + "state--; }");
        all.out.line("}");
        return true;
    }
}
