package isotherm.sweep;

import isotherm.field.Window;
import isotherm.heat.BoundaryLink.Side;
import isotherm.state.StateExchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What links have counted, as a run keeps it: by the link's number on the plate, whoever counts over it. */
final class LinkStates {
    /** Numbers of a link: its own, and the differences since its conductance changed last. */
    private static final int EACH = CountedLink.STATE + 1;

    private static final int SIDES = Side.values().length;

    private final Window window;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A link.
     *
     * @param drops where its differences are summed
     * @param place in there
     */
    private record Entry(
            long number,
            CountedLink link,
            @SuppressWarnings("ArrayRecordComponent") double[] drops,
            int place) {}

    /** Of links in a window. */
    LinkStates(Window window) {
        this.window = window;
    }

    void add(CountedLink link, double[] drops, int place) {
        long node = window.global(link.row * window.x().count() + link.column);
        entries.add(new Entry(node * SIDES + link.side.ordinal(), link, drops, place));
    }

    /** Tells what they have counted, or takes up what was kept. */
    void exchange(StateExchange state) {
        entries.sort(Comparator.comparingLong(Entry::number));
        long[] numbers = entries.stream().mapToLong(Entry::number).toArray();
        double[] counted = new double[EACH * numbers.length];
        for (int k = 0; k < numbers.length; k++) {
            Entry entry = entries.get(k);
            entry.link.tell(counted, EACH * k);
            counted[EACH * k + CountedLink.STATE] = entry.drops[entry.place];
        }
        state.numbered("links", numbers, EACH, counted);
        for (int k = 0; k < numbers.length && state.restores(); k++) {
            Entry entry = entries.get(k);
            entry.link.takeUp(counted, EACH * k);
            entry.drops[entry.place] = counted[EACH * k + CountedLink.STATE];
        }
    }
}
