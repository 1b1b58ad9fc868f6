package isotherm.bench.counts;

import java.util.List;
import java.util.Random;

/**
 * A small Java program, the same for the same seed: loops, exceptions, lambdas, switches, nested finally.
 *
 * @param name of its class
 * @param plain its source
 * @param counting the same source, line by line, with calls of {@code Tally} in it
 */
record RandomProgram(String name, String plain, String counting) {
    /** After so many lines a program has no more blocks. */
    private static final int LINES = 90;

    static RandomProgram of(String name, long seed) {
        Random random = new Random(seed);
        MarkedSource out = new MarkedSource();
        out.line("import java.util.*;");
        out.line("import java.util.function.*;");
        out.line("import java.util.stream.*;");
        out.line("public class " + name + " {");
        String words = "static final String[] WORDS = {\"a\", \"b\", \"c\", \"d\"};";
        out.lines(words, words + " static { Tally.call(\"" + name + ".<clinit>\"); " + out.counted("@") + "}");
        helpers(out, name);
        RandomStatements statements = new RandomStatements(random, out, LINES);
        method(out, statements, "void m0(int a, int b) {", new Scope(0, 'v', List.of("a", "b")), name);
        for (int k = 1; k < RandomExpressions.METHODS; k++) {
            String head = "int m" + k + "(int a, int b) {";
            method(out, statements, head, new Scope(k, 'i', List.of("a", "b")), name);
        }
        out.line("}");
        return new RandomProgram(name, out.plain(), out.counting());
    }

    private static void method(MarkedSource out, RandomStatements statements, String head, Scope scope, String name) {
        out.lines(head, head + " Tally.call(\"" + name + ".m" + scope.method + "\");");
        scope.assignable.addAll(scope.readable);
        statements.declare(scope);
        if (statements.block(scope, 0)) {
            if (scope.returns == 'i') {
                out.line("@return " + statements.expressions.value(scope) + ";");
                out.line("}");
                return;
            }
            out.lines("}", out.counted("@") + "}");
            return;
        }
        out.line("}");
    }

    private static void helpers(MarkedSource out, String name) {
        out.line("int state;");
        out.line("final int[] cells = new int[8];");
        out.lines(
                name + "() {",
                name + "() { Tally.call(\"" + name + ".<init>\"); " + out.counted("@") + "Tally.hit(" + (out.next() - 1)
                        + ");");
        out.lines("}", out.counted("@") + "}");
        helper(out, name + ".leaf", "static int leaf(int a) {", "@return a + 1;");
        helper(out, name + ".join", "static int join(int a, int b) {", "@return a - b;");
        helper(out, name + ".same", "static int same(int a) {", "@return a;");
        helper(out, name + ".small", "static boolean small(int a) {", "@return a < 5;");
        out.lines("int again(int n, int a) {", "int again(int n, int a) { Tally.call(\"" + name + ".again\");");
        out.line("@if (n <= 0) return a;");
        out.line("@return again(n - 1, a + 1);");
        out.line("}");
        helper(
                out,
                name + ".thing",
                "Object thing(int a) {",
                "@return (a & 1) == 0 ? a : (a & 2) == 0 ? \"odd\" : new Box(a);");
        holder(out, name, "Box", "static class Box {");
        holder(out, name, "Oops", "static class Oops extends RuntimeException {");
        out.lines("static int run() {", "static int run() { Tally.call(\"" + name + ".run\");");
        out.line("@" + name + " program = new " + name + "();");
        for (int k = 0; k < RandomExpressions.METHODS; k++) {
            out.line("try {");
            out.line("@program.m" + k + "(" + k + ", 5);");
            out.line("}");
            String head = "catch (RuntimeException e) {";
            out.lines(head, head + " " + out.counted("@"));
            out.line("@program.state++;");
            out.line("}");
        }
        out.line("@return program.state + Arrays.hashCode(program.cells);");
        out.line("}");
    }

    private static void helper(MarkedSource out, String name, String head, String body) {
        out.lines(head, head + " Tally.call(\"" + name + "\");");
        out.line(body);
        out.line("}");
    }

    private static void holder(MarkedSource out, String name, String type, String head) {
        out.line(head);
        out.line("final int held;");
        out.lines(
                type + "(int held) {",
                type + "(int held) { Tally.call(\"" + name + "$" + type + ".<init>\"); " + out.counted("@"));
        out.line("@this.held = held;");
        out.lines("}", out.counted("@") + "}");
        helper(out, name + "$" + type + ".get", "int get() {", "@return held;");
        out.line("}");
    }
}
