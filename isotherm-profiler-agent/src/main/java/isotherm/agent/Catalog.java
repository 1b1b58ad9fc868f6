package isotherm.agent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The included classes seen so far, and what a reader of the profile must know of them. */
final class Catalog {
    private static final int SHOWN = 5;

    private final List<ClassPlan> classes = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> withoutLines = new TreeSet<>();
    private final Set<String> hidden = new TreeSet<>();
    private final Set<String> others = new TreeSet<>();
    private final Set<String> ofNoFile = new TreeSet<>();

    synchronized void add(ClassPlan plan) {
        classes.add(plan);
        if (!plan.hasLines() && !plan.methods().isEmpty()) {
            withoutLines.add(plan.name());
        }
    }

    synchronized List<ClassPlan> classes() {
        return List.copyOf(classes);
    }

    synchronized void note(String sentence) {
        notes.add(sentence);
    }

    /** An included class that cannot be rewritten. */
    synchronized void hidden(String name) {
        hidden.add(name);
    }

    /** A class that was loaded and is not included. */
    synchronized void passedOver(String name) {
        if (!Inclusion.ofTheJdk(name)) {
            others.add(name);
        }
    }

    /** A class that is not included because it comes from no file. */
    synchronized void ofNoFile(String name) {
        ofNoFile.add(name);
    }

    synchronized List<String> notes(List<String> include, boolean complete) {
        List<String> all = new ArrayList<>(notes);
        if (!withoutLines.isEmpty()) {
            all.add("compiled without line numbers, so calls are counted but no lines: " + some(withoutLines));
        }
        if (!hidden.isEmpty()) {
            all.add("hidden classes can be sampled but not counted: " + some(hidden));
        }
        if (!ofNoFile.isEmpty()) {
            all.add(ofNoFile.size() + (ofNoFile.size() == 1 ? " class" : " classes")
                    + " that the program loaded in its own way, not from a folder or jar, "
                    + (ofNoFile.size() == 1 ? "is" : "are") + " left out unless named with --include: "
                    + some(ofNoFile));
        }
        if (classes.isEmpty() && (complete || !include.isEmpty())) { // one that has hardly begun may load some yet
            all.add(Inclusion.nothingMatched(include, others));
        }
        return all;
    }

    private static String some(Set<String> names) {
        return String.join(", ", names.stream().limit(SHOWN).toList())
                + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }
}
