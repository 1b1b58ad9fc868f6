package isotherm.step;

import java.util.List;

/** Others who compute the rest of the plate, and how long we waited for them. */
public final class TimedNeighbours implements Neighbours {
    private final Neighbours others;
    private long nanos;

    public TimedNeighbours(Neighbours others) {
        this.others = others;
    }

    /** Spent in exchanges and reductions so far, in nanoseconds. */
    public long nanos() {
        return nanos;
    }

    @Override
    public Parting parting() {
        return others.parting();
    }

    @Override
    public void begin(List<Message> messages) {
        long start = System.nanoTime();
        others.begin(messages);
        nanos += System.nanoTime() - start;
    }

    @Override
    public void finish() {
        long start = System.nanoTime();
        others.finish();
        nanos += System.nanoTime() - start;
    }

    @Override
    public long[] sum(long[] terms) {
        long start = System.nanoTime();
        long[] sums = others.sum(terms);
        nanos += System.nanoTime() - start;
        return sums;
    }

    @Override
    public double max(double number) {
        long start = System.nanoTime();
        double most = others.max(number);
        nanos += System.nanoTime() - start;
        return most;
    }
}
