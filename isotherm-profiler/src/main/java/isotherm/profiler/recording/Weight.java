package isotherm.profiler.recording;

import isotherm.profiler.profile.Time;

/** What was seen, summed up. */
final class Weight {
    long samples;
    long running;
    long waiting;
    long bytes;

    void add(Recorded.StackRecord stack, long periodNanos) {
        samples += stack.samples();
        running += stack.runningNanos().orElse(stack.samples() * periodNanos);
        waiting += stack.waitingNanos();
        bytes += stack.bytes();
    }

    void add(Weight other) {
        samples += other.samples;
        running += other.running;
        waiting += other.waiting;
        bytes += other.bytes;
    }

    Weight plus(Weight other) {
        Weight sum = new Weight();
        sum.add(this);
        sum.add(other);
        return sum;
    }

    /** What of this is not in the other, which is a part of it. */
    Weight less(Weight part) {
        Weight rest = new Weight();
        rest.samples = samples - part.samples;
        rest.running = running - part.running;
        rest.waiting = waiting - part.waiting;
        rest.bytes = bytes - part.bytes;
        return rest;
    }

    /** Running and waiting. */
    Time time() {
        return new Time(running + waiting, Time.Source.SAMPLES, samples, waiting);
    }
}
