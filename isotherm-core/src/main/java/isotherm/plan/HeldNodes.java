package isotherm.plan;

import java.util.BitSet;
import java.util.List;

/**
 * What the accounts want to know of held nodes, and no method does.
 *
 * @param thaws their latent heat
 * @param corners nodes at which two held edges meet
 */
record HeldNodes(List<Thaw> thaws, BitSet corners) {
    HeldNodes {
        thaws = List.copyOf(thaws);
    }
}
