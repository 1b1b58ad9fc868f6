package isotherm.profiler.recording;

import isotherm.profiler.profile.Time;

/**
 * What a sample and a wait of a method are worth in its lines.
 *
 * @param ofRunning factor on the time that samples give
 * @param ofWaiting factor on waits, which were measured: 1 unless all waits together are longer than the whole, or nothing but
 *     waits was seen
 */
record Distribution(double ofRunning, double ofWaiting) {
    /** Each sample is worth the running time that it stands for. */
    static final Distribution NONE = new Distribution(1, 1);

    /** Of a measured time over parts that were seen like this altogether. */
    static Distribution of(long nanos, Weight seen) {
        if (seen.running == 0) {
            return new Distribution(1, seen.waiting == 0 ? 1 : (double) nanos / seen.waiting);
        }
        double ofWaiting = seen.waiting > nanos ? (double) nanos / seen.waiting : 1;
        double rest = Math.max(0, nanos - seen.waiting);
        return new Distribution(rest / seen.running, ofWaiting);
    }

    Time part(Weight weight) {
        long waiting = Math.round(ofWaiting * weight.waiting);
        return new Time(Math.round(ofRunning * weight.running) + waiting, Time.Source.SAMPLES, weight.samples, waiting);
    }
}
