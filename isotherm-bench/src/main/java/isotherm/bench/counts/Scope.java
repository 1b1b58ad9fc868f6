package isotherm.bench.counts;

import java.util.ArrayList;
import java.util.List;

/** What a statement may use at its place in a random program. */
final class Scope {
    /** What {@code break} and {@code continue} may leave. */
    static final class Target {
        /** Its label, or nothing. */
        final String label;

        final boolean loop;
        /** How many finally clauses lay around it. */
        final int finals;

        boolean left;
        boolean continued;

        Target(String label, boolean loop, int finals) {
            this.label = label;
            this.loop = loop;
            this.finals = finals;
        }
    }

    /** The number of the method in its class: it calls those of higher numbers only. */
    final int method;

    final List<String> readable;
    final List<String> assignable;
    final List<Target> targets;
    /** Numbers of the finally clauses around, the innermost last. */
    final List<Integer> finals;
    /** Whether {@code return} is allowed and of what: {@code 'i'} an int, {@code 'v'} nothing, {@code '-'} none. */
    final char returns;

    private Scope(Scope of, List<Target> targets, List<Integer> finals, char returns) {
        method = of.method;
        readable = new ArrayList<>(of.readable);
        assignable = new ArrayList<>(of.assignable);
        this.targets = targets;
        this.finals = finals;
        this.returns = returns;
    }

    Scope(int method, char returns, List<String> readable) {
        this.method = method;
        this.returns = returns;
        this.readable = new ArrayList<>(readable);
        assignable = new ArrayList<>();
        targets = List.of();
        finals = List.of();
    }

    /** A block inside. */
    Scope block() {
        return new Scope(this, targets, finals, returns);
    }

    Scope inside(Target target) {
        List<Target> more = new ArrayList<>(targets);
        more.add(target);
        return new Scope(this, more, finals, returns);
    }

    Scope guarded(int number) {
        List<Integer> more = new ArrayList<>(finals);
        more.add(number);
        return new Scope(this, targets, more, returns);
    }

    /** The arm of a switch that has a value: nothing jumps out of it. */
    Scope arm() {
        return new Scope(this, List.of(), List.of(), '-');
    }

    /** Whether jumps to a target were written that may be taken. */
    record Left(boolean left, boolean continued) {}

    List<Left> left() {
        return targets.stream()
                .map(target -> new Left(target.left, target.continued))
                .toList();
    }

    void set(List<Left> flags) {
        for (int k = 0; k < targets.size(); k++) {
            targets.get(k).left = flags.get(k).left;
            targets.get(k).continued = flags.get(k).continued;
        }
    }

    void add(List<Left> flags) {
        for (int k = 0; k < targets.size(); k++) {
            targets.get(k).left |= flags.get(k).left;
            targets.get(k).continued |= flags.get(k).continued;
        }
    }

    Target target(String label, boolean loop) {
        return new Target(label, loop, finals.size());
    }

    void declare(String name) {
        readable.add(name);
        assignable.add(name);
    }
}
