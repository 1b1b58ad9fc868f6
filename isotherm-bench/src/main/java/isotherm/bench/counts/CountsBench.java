package isotherm.bench.counts;

import isotherm.bench.Progress;
import isotherm.bench.peers.WorkFolder;
import isotherm.profiler.profile.FileProfile;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the profiler counts random programs as they count themselves: each line's hits, each method's calls, to the unit. */
public final class CountsBench {
    private static final int BATCH = 500;
    private static final Pattern COUNT = Pattern.compile("([^ ,{}=]+)=([0-9]+)");
    /** Braces and the words beside them: the compiler puts jumps on some of them, and no statement stands there. */
    private static final Pattern NO_STATEMENT =
            Pattern.compile("\\s*(}|}\\);|};|try \\{|finally \\{|else \\{|else|default:)\\s*");

    private CountsBench() {}

    /**
     * What was compared.
     *
     * @param programs that were run
     * @param lines whose hits were compared
     * @param hits of all of them
     * @param methods whose calls were compared
     * @param calls of all of them
     * @param differences one sentence each, with the program's seed
     */
    public record Result(long programs, long lines, long hits, long methods, long calls, List<String> differences) {
        Result plus(Result other) {
            List<String> all = new ArrayList<>(differences);
            all.addAll(other.differences);
            return new Result(
                    programs + other.programs,
                    lines + other.lines,
                    hits + other.hits,
                    methods + other.methods,
                    calls + other.calls,
                    all);
        }
    }

    /** A program's source, plain and counting itself, for those who look into a difference. */
    public static List<String> sources(long seed) {
        RandomProgram program = RandomProgram.of("P" + seed, seed);
        return List.of(program.plain(), program.counting());
    }

    /**
     * Runs so many programs, those that take too long left out.
     *
     * @param programs at least 1
     * @param seed of the first; the others have the seeds that follow
     */
    public static Result run(int programs, long seed, Progress progress) {
        Result sum = new Result(0, 0, 0, 0, 0, List.of());
        long next = seed;
        while (sum.programs < programs) {
            int count = (int) Math.min(BATCH, programs - sum.programs);
            progress.now(sum.programs + " of " + programs + " programs, " + sum.differences.size() + " differences");
            sum = sum.plus(batch(next, count));
            next += count;
        }
        return sum;
    }

    private static Result batch(long seed, int count) {
        try (WorkFolder folder = new WorkFolder()) {
            RandomBatch batch = new RandomBatch(folder.path());
            Map<String, RandomProgram> programs = new LinkedHashMap<>();
            for (long each = seed; each < seed + count; each++) {
                programs.put("P" + each, RandomProgram.of("P" + each, each));
            }
            Map<String, RandomBatch.Outcome> expected = batch.counting(programs.values());
            programs.keySet().removeIf(name -> outcome(expected, name).tooLong());
            Map<String, RandomBatch.Outcome> found = batch.plain(programs.values());
            return compared(batch.profile(), programs, expected, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Result compared(
            Profile profile,
            Map<String, RandomProgram> programs,
            Map<String, RandomBatch.Outcome> expected,
            Map<String, RandomBatch.Outcome> found) {
        Map<String, Map<String, Long>> counted = new HashMap<>();
        for (FileProfile file : FileProfile.of(profile)) {
            Map<String, Long> counts = counted.computeIfAbsent(file.file().name(), fresh -> new HashMap<>());
            file.rows().forEach((line, row) -> counts.put(":" + line, row.hits()));
        }
        for (MethodProfile method : profile.methods()) {
            boolean lambda = method.name().name().startsWith("lambda$");
            counted.computeIfAbsent(method.sourceFile(), fresh -> new HashMap<>())
                    .merge(
                            lambda
                                    ? "lambda:" + method.firstLine()
                                    : method.name().className() + "."
                                            + method.name().name(),
                            method.calls(),
                            Long::sum);
        }
        Result sum = new Result(0, 0, 0, 0, 0, List.of());
        for (RandomProgram program : programs.values()) {
            List<String> differences = new ArrayList<>();
            String ends = outcome(expected, program.name()).ends();
            if (!ends.equals(outcome(found, program.name()).ends())) {
                differences.add(program.name() + " came to "
                        + outcome(found, program.name()).ends() + ", not " + ends);
            }
            Map<String, Long> own = counts(outcome(expected, program.name()).tally());
            sum = sum.plus(
                    compared(program, own, counted.getOrDefault(program.name() + ".java", Map.of()), differences));
        }
        return sum;
    }

    private static RandomBatch.Outcome outcome(Map<String, RandomBatch.Outcome> all, String program) {
        return Objects.requireNonNull(all.get(program), program);
    }

    private static Map<String, Long> counts(String text) {
        Map<String, Long> counts = new HashMap<>();
        Matcher each = COUNT.matcher(text);
        while (each.find()) {
            counts.put(each.group(1), Long.parseLong(each.group(2)));
        }
        return counts;
    }

    private static Result compared(
            RandomProgram program, Map<String, Long> own, Map<String, Long> profiled, List<String> differences) {
        List<String> lines = program.plain().lines().toList();
        Set<String> all = new TreeSet<>(own.keySet());
        all.addAll(profiled.keySet());
        long[] sums = new long[4];
        for (String what : all) {
            boolean isLine = what.startsWith(":");
            String text = isLine ? lines.get(Integer.parseInt(what.substring(1)) - 1) : "";
            long expected = own.getOrDefault(what, 0L);
            long found = profiled.getOrDefault(what, 0L);
            if (isLine && expected == 0 && NO_STATEMENT.matcher(text).matches()) {
                continue;
            }
            sums[isLine ? 0 : 2]++;
            sums[isLine ? 1 : 3] += expected;
            if (expected != found) {
                differences.add(program.name() + what + " is counted " + found + " times, not " + expected + "  "
                        + text.strip());
            }
        }
        return new Result(1, sums[0], sums[1], sums[2], sums[3], differences);
    }
}
