package isotherm.sweep;

import isotherm.state.StateExchange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What links have counted, as a run keeps it. */
final class LinkStates {
    private LinkStates() {}

    /** Exchanges the states of links; some of them may be missing, always the same ones. */
    static void exchange(StateExchange state, List<@Nullable CountedLink> links) {
        double[] counted = new double[CountedLink.STATE * links.size()];
        for (int k = 0; k < links.size(); k++) {
            CountedLink link = links.get(k);
            if (link != null) {
                link.tell(counted, CountedLink.STATE * k);
            }
        }
        state.fill("counted", counted);
        for (int k = 0; k < links.size() && state.restores(); k++) {
            CountedLink link = links.get(k);
            if (link != null) {
                link.takeUp(counted, CountedLink.STATE * k);
            }
        }
    }
}
