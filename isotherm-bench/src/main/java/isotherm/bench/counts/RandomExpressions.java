package isotherm.bench.counts;

import java.util.List;
import java.util.Random;

/** Expressions of type int, some of which throw, and conditions; all on one line, without marks. */
final class RandomExpressions {
    /** Methods that all programs have, by number; each calls later ones only. */
    static final int METHODS = 5;

    private final Random random;

    RandomExpressions(Random random) {
        this.random = random;
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    /** A variable or a number. */
    String simple(Scope scope) {
        return random.nextInt(3) == 0 ? String.valueOf(random.nextInt(20) - 4) : pick(scope.readable);
    }

    String value(Scope scope) {
        return value(scope, 2);
    }

    private String value(Scope scope, int depth) {
        if (depth == 0) {
            return simple(scope);
        }
        String left = value(scope, depth - 1);
        String right = value(scope, depth - 1);
        return switch (random.nextInt(15)) {
            case 0 -> "(" + left + " / (" + right + " & 15))";
            case 1 -> "(" + left + " % (" + right + " & 15))";
            case 2 -> "cells[" + right + " & 7]";
            case 3 -> "cells[(" + left + " & 7) - (" + right + " & 1)]";
            case 4 -> "(" + condition(scope) + " ? " + left + " : " + right + ")";
            case 5, 6 -> call(scope, left, right);
            case 7 -> "leaf(" + left + ")";
            case 8 -> "Math.floorMod(" + left + ", 11)";
            case 9 -> "new Box(" + left + ").get()";
            case 10 -> "(" + left + " * 3 ^ " + right + ")";
            default -> "(" + left + List.of(" + ", " - ", " * ", " & ", " | ").get(random.nextInt(5)) + right + ")";
        };
    }

    private String call(Scope scope, String left, String right) {
        int least = scope.method + 1;
        if (least >= METHODS) {
            return "again(" + left + " & 3, " + right + ")";
        }
        int method = least + random.nextInt(METHODS - least);
        return "m" + method + "(" + left + ", " + right + ")";
    }

    /** Never one that the compiler knows. */
    String condition(Scope scope) {
        String left = pick(scope.readable);
        String right = simple(scope);
        return switch (random.nextInt(7)) {
            case 0 -> "(" + left + " & 1) == 0";
            case 1 -> left + " < " + right + " && " + right + " != 3";
            case 2 -> left + " > " + right + " || (" + left + " & 3) == 1";
            case 3 -> "!(" + left + " <= " + right + ")";
            case 4 -> "small(" + left + ")";
            default -> left + " < " + right;
        };
    }
}
