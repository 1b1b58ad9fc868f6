package isotherm.agent;

import isotherm.agent.jvm.ThreadTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** What was seen on each stack of each thread, summed up as it comes. */
final class Stacks {
    /** Threads beyond which those of like names stand together. */
    private static final int THREADS = 100;

    /** A place in the code. */
    record Place(String className, String method, String descriptor, int line) {}

    /** Threads that stand together. */
    record ThreadName(String name, boolean virtual) {}

    private static final class Key {
        private final int thread;
        private final int[] places;

        Key(int thread, int[] places) {
            this.thread = thread;
            this.places = places;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.thread == thread && Arrays.equals(key.places, places);
        }

        @Override
        public int hashCode() {
            return 31 * thread + Arrays.hashCode(places);
        }
    }

    private static final class Tally {
        private long samples;
        private long running;
        private long waiting;
        private long bytes;
    }

    private final Map<Place, Integer> places = new LinkedHashMap<>();
    private final Map<ThreadName, Integer> threads = new LinkedHashMap<>();
    private final Map<Long, Integer> threadOfId = new LinkedHashMap<>();
    private final List<Integer> threadCounts = new ArrayList<>();
    private final Map<Key, Tally> stacks = new LinkedHashMap<>();
    private final Map<Integer, Long> lost = new LinkedHashMap<>();
    private final ThreadTimes times = new ThreadTimes();

    /** What samples stand for that do not say it. */
    ThreadTimes times() {
        return times;
    }

    synchronized int place(Place place) {
        Integer known = places.get(place);
        if (known == null) {
            known = places.size();
            places.put(place, known);
        }
        return known;
    }

    synchronized int thread(long id, String name, boolean virtual) {
        Integer known = threadOfId.get(id);
        if (known == null) {
            ThreadName own = new ThreadName(name.isEmpty() && virtual ? "virtual" : name, virtual);
            if (!threads.containsKey(own) && threads.size() >= THREADS) {
                own = new ThreadName(alike(name), virtual);
            }
            known = threads.computeIfAbsent(own, fresh -> threads.size());
            threadOfId.put(id, known);
            if (known == threadCounts.size()) {
                threadCounts.add(0);
            }
            threadCounts.set(known, threadCounts.get(known) + 1);
        }
        return known;
    }

    /** A sample of a thread that ran for so long since the one before. */
    synchronized void addSample(int thread, int[] innermostFirst, long runningNanos) {
        Tally tally = tally(thread, innermostFirst);
        tally.samples++;
        tally.running += runningNanos;
    }

    /** Samples whose stacks the JVM could not keep: they are worth what the others of their thread are. */
    synchronized void addLost(int thread, long samples) {
        lost.merge(thread, samples, Long::sum);
    }

    synchronized void addWait(int thread, int[] innermostFirst, long nanos) {
        tally(thread, innermostFirst).waiting += nanos;
    }

    synchronized void addAllocation(int thread, int[] innermostFirst, long bytes) {
        tally(thread, innermostFirst).bytes += bytes;
    }

    private Tally tally(int thread, int[] innermostFirst) {
        return stacks.computeIfAbsent(new Key(thread, innermostFirst), fresh -> new Tally());
    }

    synchronized java.util.Set<Place> places() {
        return new java.util.LinkedHashSet<>(places.keySet());
    }

    /** Where there are too many threads to tell apart, all of like names stand together, the first ones too. */
    private Map<ThreadName, Integer> together(int[] groupOf) {
        Map<ThreadName, Integer> groups = new LinkedHashMap<>();
        threads.forEach((thread, id) -> {
            ThreadName like = new ThreadName(alike(thread.name()), thread.virtual());
            ThreadName name = threads.containsKey(like) ? like : thread;
            Integer known = groups.get(name);
            groupOf[id] = known == null ? groups.size() : known;
            groups.put(name, groupOf[id]);
        });
        return groups;
    }

    private static String alike(String name) {
        return name.replaceAll("[0-9]+", "#");
    }

    /** Writes the records {@code thread}, {@code frame} and {@code stack}. */
    synchronized void write(Records records) {
        int[] groupOf = new int[threads.size()];
        Map<ThreadName, Integer> groups = together(groupOf);
        int[] counts = new int[groups.size()];
        for (int id = 0; id < groupOf.length; id++) {
            counts[groupOf[id]] += threadCounts.get(id);
        }
        groups.forEach((thread, id) ->
                records.write("thread", id, thread.virtual() ? "virtual" : "platform", counts[id], thread.name()));
        places.forEach((place, id) ->
                records.write("frame", id, place.className(), place.method(), place.descriptor(), place.line()));
        Map<Integer, Long> samples = new LinkedHashMap<>();
        stacks.forEach((key, tally) -> samples.merge(key.thread, tally.samples, Long::sum));
        IntToDoubleFunction factors = times.factors();
        stacks.forEach((key, tally) -> {
            long missing = lost.getOrDefault(key.thread, 0L);
            long all = Math.max(1, samples.getOrDefault(key.thread, 1L));
            long running = Math.round(tally.running * (1 + (double) missing / all) * factors.applyAsDouble(key.thread));
            Object[] fields = new Object[5 + key.places.length];
            fields[0] = "stack";
            fields[1] = groupOf[key.thread];
            fields[2] = tally.samples + ":" + running;
            fields[3] = tally.waiting;
            fields[4] = tally.bytes;
            for (int k = 0; k < key.places.length; k++) {
                fields[5 + k] = key.places[k];
            }
            records.write(fields);
        });
    }
}
