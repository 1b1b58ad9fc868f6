package isotherm.network;

import java.util.List;
import java.util.Set;

/**
 * What the accounts want to know of held nodes, and no method does.
 *
 * @param thaws their latent heat
 * @param corners nodes at which two held edges meet
 */
public record HeldNodes(List<Thaw> thaws, Set<Integer> corners) {
    public HeldNodes {
        thaws = List.copyOf(thaws);
        corners = Set.copyOf(corners);
    }
}
