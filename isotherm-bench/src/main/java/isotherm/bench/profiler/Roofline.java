package isotherm.bench.profiler;

import isotherm.bench.machine.Roofs;
import isotherm.profiler.profile.Frame;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.StackProfile;
import isotherm.sim.RunReport;
import isotherm.step.Execution;
import isotherm.step.TileShape;
import isotherm.step.UpdateCost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a run's time went, and how near to the machine's limits its inside came (Williams, Waterman, Patterson, Commun. ACM 52, 65, 2009).
 *
 * @param parts the phases that were seen, the costliest first
 * @param inside updates of nodes per second while the inside was computed; NaN where the method has no updates
 * @param ceilings what each of the machine's limits would allow, in updates per second, the lowest first; empty as above
 * @param cost of an update
 * @param roofs of the machine
 */
public record Roofline(List<Part> parts, double inside, List<Ceiling> ceilings, UpdateCost cost, Roofs roofs) {
    public Roofline {
        parts = List.copyOf(parts);
        ceilings = List.copyOf(ceilings);
    }

    /**
     * A phase's time.
     *
     * @param seconds of all threads together, by samples
     * @param share of all that was seen
     */
    public record Part(Phase phase, double seconds, double share) {}

    /**
     * A limit of the machine.
     *
     * @param name what limits
     * @param updates per second that it would allow
     * @param bytes that an update moves there; 0 for arithmetic
     */
    public record Ceiling(String name, double updates, double bytes) {}

    /**
     * A run's.
     *
     * @param updates of nodes in the run; 0 where the method has none
     */
    public static Roofline of(Profile profile, RunReport run, double updates, UpdateCost cost, Roofs roofs) {
        List<Part> parts = parts(profile);
        double busy = 0;
        for (Part part : parts) {
            busy += part.phase == Phase.INSIDE ? part.seconds : 0;
        }
        boolean counts = updates > 0 && cost.operations() > 0 && busy > 0;
        double inside = counts ? updates / (busy / run.work().execution().threads()) : Double.NaN;
        return new Roofline(
                parts, inside, counts ? ceilings(run.work().execution(), cost, roofs) : List.of(), cost, roofs);
    }

    private static List<Part> parts(Profile profile) {
        Map<Phase, Long> nanos = new EnumMap<>(Phase.class);
        long all = 0;
        for (StackProfile stack : profile.stacks()) {
            Phase phase = phase(stack);
            if (phase != null) {
                nanos.merge(phase, stack.nanos(), Long::sum);
                all += stack.nanos();
            }
        }
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<Phase, Long> entry : nanos.entrySet()) {
            parts.add(new Part(entry.getKey(), entry.getValue() * 1e-9, (double) entry.getValue() / all));
        }
        parts.sort(Comparator.comparingDouble(Part::seconds).reversed());
        return parts;
    }

    /** The phase of the innermost frame that has one; null where none of ours ran. */
    private static @Nullable Phase phase(StackProfile stack) {
        return stack.frames().stream()
                .map((Frame frame) -> Phase.of(frame.method().className()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** Tiles take several steps at a visit to memory; each step still passes through the caches. */
    private static List<Ceiling> ceilings(Execution execution, UpdateCost cost, Roofs roofs) {
        TileShape tiles = execution.tiles();
        double visits = tiles == null ? 1 : tiles.depth();
        double lanes =
                (double) Double.BYTES * 2 / cost.bytes(); // numbers of half the size come twice as many to a vector
        double memory = cost.bytes() / visits;
        List<Ceiling> ceilings = new ArrayList<>(List.of(
                new Ceiling("memory", roofs.memory() / memory, memory),
                new Ceiling("second cache", roofs.second() / cost.bytes(), cost.bytes()),
                new Ceiling("first cache", roofs.first() / cost.bytes(), cost.bytes()),
                new Ceiling("arithmetic", lanes * roofs.operations() / cost.operations(), 0)));
        ceilings.sort(Comparator.comparingDouble(Ceiling::updates));
        return ceilings;
    }
}
