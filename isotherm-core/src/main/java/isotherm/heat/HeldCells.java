package isotherm.heat;

import isotherm.field.ExactSum;
import isotherm.network.Conditions;
import isotherm.network.Drive;
import isotherm.network.Film;
import isotherm.network.Inflow;
import isotherm.network.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the cells of held nodes take up and pass on, whatever free nodes do (N7): sources, fluxes and films that reach them, and links
 * between nodes of two accounts. Whoever holds a node gives what its cell lacks, so each amount stands in two accounts, with both signs.
 */
final class HeldCells {
    /** Of an inflow: its k-th node where the density differs from node to node, else all nodes of one account together. */
    private record Given(int inflow, int k, double size, int holder) {}

    /** Of a film: the share of its k-th node, a held one, that is an account's. */
    private record Filmed(int film, int k, int held, double share, int holder) {}

    /** From one held node to another, in W/(m K). */
    private record Joint(int held, int other, double link, int holder, int otherHolder) {}

    private final Network network;
    private final Holders holders;
    private final List<Given> given = new ArrayList<>();
    private final List<Filmed> filmed = new ArrayList<>();
    private final List<Joint> joints = new ArrayList<>();

    HeldCells(Network network) {
        this.network = network;
        this.holders = new Holders(network);
        for (int f = 0; f < network.inflows().size(); f++) {
            give(f);
        }
        for (int f = 0; f < network.films().size(); f++) {
            film(f);
        }
        for (int k = 0; k < holders.count(); k++) {
            int node = holders.node(k);
            join(k, network.eastOf(node), network.east(node), true);
            join(k, network.northOf(node), network.north(node), false);
        }
    }

    private void give(int number) {
        Inflow inflow = network.inflows().get(number);
        Drive density = inflow.density();
        Map<Integer, Double> sizes = new LinkedHashMap<>();
        for (int k = density.count(); k < density.reached(); k++) {
            List<Integer> accounts = holders.accounts(holders.of(density.node(k)));
            double size = inflow.size(k) / accounts.size();
            for (int account : accounts) {
                if (density.isLocal()) {
                    given.add(new Given(number, k, size, account));
                } else {
                    sizes.merge(account, size, Double::sum);
                }
            }
        }
        sizes.forEach((account, size) -> given.add(new Given(number, 0, size, account)));
    }

    private void film(int number) {
        Drive air = network.films().get(number).air();
        for (int k = air.count(); k < air.reached(); k++) {
            int held = holders.of(air.node(k));
            List<Integer> accounts = holders.accounts(held);
            for (int account : accounts) {
                filmed.add(new Filmed(number, k, held, 1.0 / accounts.size(), account));
            }
        }
    }

    private void join(int held, int beside, double link, boolean alongX) {
        if (link == 0 || network.kind(beside) != Network.HELD) {
            return;
        }
        int other = holders.of(beside);
        int holder = holders.account(held, alongX);
        int otherHolder = holders.account(other, alongX);
        if (holder != otherHolder) {
            joints.add(new Joint(held, other, link, holder, otherHolder));
        }
    }

    boolean isEmpty() {
        return given.isEmpty() && filmed.isEmpty() && joints.isEmpty();
    }

    /** Adds what passes in a time to the accounts' sums. */
    void add(Conditions now, double seconds, ExactSum[] sums) {
        for (Given each : given) {
            sums[each.holder].add(-seconds * (now.density(each.inflow, each.k) * each.size));
        }
        for (Filmed each : filmed) {
            Film film = network.films().get(each.film);
            double drop = now.air(each.film, each.k) - holders.temperature(each.held, now);
            double heat = seconds * (now.coefficient(each.film, each.k) * film.length(each.k) * each.share * drop);
            sums[film.account()].add(heat);
            sums[each.holder].add(-heat);
        }
        for (Joint each : joints) {
            double drop = holders.temperature(each.held, now) - holders.temperature(each.other, now);
            double heat = seconds * (each.link * drop);
            sums[each.holder].add(heat);
            sums[each.otherHolder].add(-heat);
        }
    }
}
