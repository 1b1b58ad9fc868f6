package isotherm.network;

import java.util.BitSet;
import java.util.List;

/**
 * What the accounts want to know of held nodes, and no method does.
 *
 * @param thaws their latent heat
 * @param corners nodes at which two held edges meet
 */
public record HeldNodes(List<Thaw> thaws, BitSet corners) {
    public HeldNodes {
        thaws = List.copyOf(thaws);
    }
}
