package isotherm.agent;

import java.security.ProtectionDomain;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which classes are profiled: those that a pattern names, or else the program's own, not its libraries. */
final class Inclusion {
    private static final int SHOWN = 8;

    private static final Pattern JDK = Pattern.compile("^(java|javax|jdk|sun|com\\.sun)\\.");
    /** Names, dots and stars. */
    private static final Pattern WELL_FORMED = Pattern.compile("[\\p{L}\\p{N}_$*]+([.-]?[\\p{L}\\p{N}_$*]+)*");

    private final List<Pattern> patterns;
    private final Origin origin = new Origin();

    /**
     * Patterns, or none for the program's own classes.
     *
     * @param include class names in which a star stands for any characters; classes inside those belong to them
     */
    Inclusion(List<String> include) {
        patterns = include.stream().map(Inclusion::pattern).toList();
    }

    /** Refuses what matches no class at all, whatever the program. */
    static void check(String include) {
        if (!WELL_FORMED.matcher(include).matches()) {
            throw new IllegalArgumentException(
                    "a pattern of class names must be like com.acme.*, was \"" + include + "\"");
        }
        if (include.matches("(java|jdk|sun)\\..*")) {
            throw new IllegalArgumentException("classes of the JDK cannot be included, was \"" + include
                    + "\": their time is that of the lines that call them");
        }
    }

    private static Pattern pattern(String include) {
        String quoted = Pattern.quote(include).replace("*", "\\E.*\\Q");
        return Pattern.compile(quoted + "(\\$.*)?");
    }

    /**
     * Whether a class is profiled.
     *
     * @param name binary name
     * @param domain where it comes from, or null
     */
    @SuppressWarnings("ReferenceEquality") // a loader is that loader
    boolean includes(String name, ClassLoader loader, ProtectionDomain domain) {
        if (loader == null || name.startsWith("isotherm.agent.") || name.startsWith("isotherm.probe.")) {
            return false;
        }
        if (!patterns.isEmpty()) {
            return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
        }
        return loader != ClassLoader.getPlatformClassLoader() && origin.isOwn(name, loader, domain);
    }

    static boolean ofTheJdk(String name) {
        return JDK.matcher(name).find();
    }

    /** Whether a class of unknown origin is left out that the program has loaded in its own way. */
    @SuppressWarnings("ReferenceEquality") // a loader is that loader
    boolean madeByTheProgram(String name, ClassLoader loader, ProtectionDomain domain) {
        boolean known = Origin.location(domain) != null;
        boolean generated = name.contains("$$Lambda") || name.contains("$Proxy");
        return patterns.isEmpty()
                && !known
                && !generated
                && !ofTheJdk(name)
                && loader != ClassLoader.getPlatformClassLoader()
                && loader != ClassLoader.getSystemClassLoader();
    }

    /** What to say where no class was included. */
    static String nothingMatched(List<String> include, Collection<String> others) {
        if (include.isEmpty()) {
            return others.isEmpty()
                    ? "the program ended before a class of its own was loaded"
                    : "no class was loaded from a folder or from the main jar, only others, as "
                            + others.stream().sorted().limit(SHOWN).collect(Collectors.joining(", "))
                            + "; name those to look into with --include com.acme.* (of the agent: include=com.acme.*)";
        }
        String near = others.stream()
                .sorted(java.util.Comparator.comparingInt((String name) -> distance(include, name))
                        .thenComparing(name -> name))
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
        return "no loaded class matches " + String.join(", ", include)
                + (near.isEmpty() ? "" : "; the nearest loaded classes are " + near);
    }

    private static int distance(List<String> include, String name) {
        return include.stream()
                .mapToInt(pattern -> distance(pattern.replace("*", ""), name))
                .min()
                .orElse(0);
    }

    /** Edits from one to the other, where what is missing at the end of the first is cheap. */
    private static int distance(String wanted, String name) {
        int[] row = new int[name.length() + 1];
        for (int k = 0; k <= name.length(); k++) {
            row[k] = k;
        }
        int best = Integer.MAX_VALUE;
        for (int i = 1; i <= wanted.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int k = 1; k <= name.length(); k++) {
                int above = row[k];
                int same = diagonal
                        + (Character.toLowerCase(wanted.charAt(i - 1)) == Character.toLowerCase(name.charAt(k - 1))
                                ? 0
                                : 1);
                row[k] = Math.min(same, 1 + Math.min(above, row[k - 1]));
                diagonal = above;
            }
        }
        for (int each : row) {
            best = Math.min(best, each);
        }
        return best;
    }
}
