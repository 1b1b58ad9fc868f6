package isotherm.sweep;

import isotherm.field.ExactSum;
import isotherm.field.Sum;
import isotherm.heat.BoundaryLink;

/** A link from a held node or the air to a free node, over which heat is counted (N7). */
final class CountedLink {
    /** Numbers of its state: {@link #tell} and {@link #takeUp} have them at a place of an array. */
    static final int STATE = 3;

    final int row;
    final int column;
    final BoundaryLink.Side side;
    final boolean film;
    private final int account;
    private double conductance;
    /** W/m, times steps, until the conductance changed last. */
    private Sum before = new Sum();

    /**
     * A link to the free node of a row and column.
     *
     * @param account of the ledger
     * @param conductance in W/(m K)
     * @param film whether it leads to the air, so that its conductance may change
     */
    CountedLink(int row, int column, BoundaryLink.Side side, int account, double conductance, boolean film) {
        this.row = row;
        this.column = column;
        this.side = side;
        this.account = account;
        this.conductance = conductance;
        this.film = film;
    }

    /**
     * Takes another conductance.
     *
     * @param drop the differences since it changed last, in kelvin
     */
    void turnTo(double conductanceNow, double drop) {
        before.add(conductance * drop);
        conductance = conductanceNow;
    }

    void tell(double[] into, int place) {
        into[place] = conductance;
        into[place + 1] = before.parts()[0];
        into[place + 2] = before.parts()[1];
    }

    void takeUp(double[] from, int place) {
        conductance = from[place];
        before = Sum.of(from[place + 1], from[place + 2]);
    }

    /** Adds what has crossed to its account, where the differences since its conductance changed last come to {@code drop}. */
    void addTo(ExactSum[] accounts, double seconds, double drop) {
        accounts[account].add(seconds * (before.value() + conductance * drop));
    }
}
