package isotherm.bench.counts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What guards statements of a random program: try with all that may follow it, and locks. */
final class RandomTries {
    private static final List<String> CAUGHT =
            List.of("ArithmeticException", "ArrayIndexOutOfBoundsException", "Oops", "IllegalStateException");

    private final RandomStatements all;

    RandomTries(RandomStatements all) {
        this.all = all;
    }

    boolean guarded(Scope scope, int depth) {
        if (all.random.nextInt(6) == 0) {
            return locked(scope, depth);
        }
        boolean last = all.random.nextBoolean();
        int catches = all.random.nextInt(3) + (last ? 0 : 1);
        int number = last ? all.number() : -1;
        Scope inner = last ? scope.guarded(number) : scope;
        all.out.lines("try {", (last ? "int back" + number + " = 0; int to" + number + " = 0; " : "") + "try {");
        List<Scope.Left> before = scope.left();
        boolean comes = all.block(inner, depth);
        all.out.line("}");
        List<String> types = new ArrayList<>(CAUGHT);
        Collections.shuffle(types, all.random);
        for (int k = 0; k < catches; k++) {
            String more = types.size() > catches - k && all.random.nextInt(3) == 0 ? " | " + types.removeLast() : "";
            String head = "catch (" + types.removeLast() + more + " " + all.fresh("e") + ") {";
            all.out.lines(head, head + " " + all.out.counted("@"));
            comes |= all.block(inner, depth);
            all.out.line("}");
        }
        if (!last) {
            return comes;
        }
        all.out.line("finally {");
        List<Scope.Left> within = scope.left();
        scope.set(before);
        boolean ends = all.block(scope, depth);
        if (ends) { // else nothing that jumped out of the try gets any further
            all.out.line(
                    "@state ^= 1;"); // or the compiler would lead a jump at the end straight to where control goes next
            scope.add(within);
        }
        all.out.lines("}", (ends ? afterwards(scope, number) : "") + "}");
        return comes && ends;
    }

    /** Counts the line that has left through this clause, or tells the next one of it. */
    private static String afterwards(Scope scope, int number) {
        String text =
                "if (back" + number + " > 0) { if (to" + number + " == " + number + ") Tally.hit(back" + number + "); ";
        if (!scope.finals.isEmpty()) {
            int next = scope.finals.getLast();
            text += "else { back" + next + " = back" + number + "; to" + next + " = to" + number + "; } ";
        }
        return text + "} ";
    }

    private boolean locked(Scope scope, int depth) {
        all.out.line("@synchronized (this) {");
        boolean comes = all.block(scope, depth);
        all.out.line("}");
        return comes;
    }
}
