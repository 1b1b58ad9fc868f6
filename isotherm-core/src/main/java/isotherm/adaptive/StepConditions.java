package isotherm.adaptive;

import isotherm.network.Conditions;
import isotherm.network.Drive;
import isotherm.network.Network;
import java.util.BitSet;
import java.util.function.DoubleFunction;

/** What drives a plate in one step, at shares of it. */
public final class StepConditions {
    private final Network network;
    private final double from;
    private final double length;
    private final BitSet off;
    private final DoubleFunction<Conditions> atShare;

    /**
     * A step's conditions.
     *
     * @param from where it begins, in seconds
     * @param length in seconds
     * @param off regions whose source is switched off
     * @param atShare what drives the plate at a share of the step, 0 to 1
     */
    StepConditions(Network network, double from, double length, BitSet off, DoubleFunction<Conditions> atShare) {
        this.network = network;
        this.from = from;
        this.length = length;
        this.off = off;
        this.atShare = atShare;
    }

    public Conditions at(double share) {
        return atShare.apply(share);
    }

    /**
     * The conditions at stages. Sources and given fluxes that vary in time give in all stages but the first a little more or less than they
     * are there, so that the stages together, by their weights, let enter what the signals give in the whole step.
     *
     * @param shares of the step, the first 0
     * @param weights of the stages' flows in what the step takes up; their sum is 1
     */
    public Conditions[] balanced(double[] shares, double[] weights) {
        Conditions[] stages = new Conditions[shares.length];
        for (int k = 0; k < stages.length; k++) {
            stages[k] = at(shares[k]);
        }
        double[] more = missing(stages, weights);
        for (int k = 1; k < stages.length && more.length > 0; k++) {
            stages[k] = stages[k].withMore(more);
        }
        return stages;
    }

    private double[] missing(Conditions[] stages, double[] weights) {
        boolean varies = network.inflows().stream().anyMatch(inflow -> isWhole(inflow.density()));
        if (!varies) {
            return new double[0];
        }
        Conditions mean = Conditions.over(network, from, from + length, off, stages[0]);
        double[] more = new double[network.inflows().size()];
        for (int f = 0; f < more.length; f++) {
            if (isWhole(network.inflows().get(f).density())) {
                double given = 0;
                for (int k = 0; k < stages.length; k++) {
                    given += weights[k] * stages[k].density(f, 0);
                }
                more[f] = (mean.density(f, 0) - given) / (1 - weights[0]);
            }
        }
        return more;
    }

    private static boolean isWhole(Drive density) {
        return density.variesInTime() && !density.isLocal();
    }
}
