package isotherm.profiler;

/** What was seen, summed up. */
final class Weight {
    long samples;
    long running;
    long waiting;
    long bytes;

    void add(Recorded.StackRecord stack, long periodNanos) {
        samples += stack.samples();
        running += stack.samples() * periodNanos;
        waiting += stack.waitingNanos();
        bytes += stack.bytes();
    }

    void add(Weight other) {
        samples += other.samples;
        running += other.running;
        waiting += other.waiting;
        bytes += other.bytes;
    }

    /** Running and waiting. */
    Time time() {
        return new Time(running + waiting, Time.Source.SAMPLES, samples);
    }
}
