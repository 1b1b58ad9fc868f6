package isotherm.plan;

import isotherm.network.CellMap;
import isotherm.network.Components;
import isotherm.network.Drive;
import isotherm.network.Film;
import isotherm.network.Inflow;
import isotherm.network.Network;
import isotherm.number.Digits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Pieces of a steady plate that touch nothing but one air, or nothing at all: a screw that somebody left in a room. They are as warm as that air, or
 * as they were at the start, and carry no heat, so they are no part of a section's surface.
 */
public final class Islands {
    /** So many are named, the others counted. */
    private static final int NAMED = 5;

    private final Plan plan;
    private final Network network;
    private final Components parts;
    /** Of each part the film that it was first seen to have; -1 where none was. */
    private final int[] film;
    /** Components that two airs, held nodes or sources drive. */
    private final BitSet driven = new BitSet();

    private Islands(Plan plan) {
        this.plan = plan;
        this.network = plan.network();
        this.parts = new Components(network);
        this.film = new int[parts.count()];
        Arrays.fill(film, -1);
        if (parts.count() == 1) { // it is the plate, and no piece of it
            driven.set(0);
            return;
        }
        for (int part = 0; part < parts.count(); part++) {
            driven.set(part, parts.isHeld(part));
        }
        for (Inflow inflow : network.inflows()) {
            for (int k = 0; k < inflow.density().count(); k++) {
                driven.set(parts.of(inflow.density().node(k)));
            }
        }
        for (int f = 0; f < network.films().size(); f++) {
            touch(f);
        }
    }

    /** Of a plate at rest. */
    public static Islands of(Plan plan) {
        return new Islands(plan);
    }

    private void touch(int number) {
        Film touching = network.films().get(number);
        boolean insulates = touching.coefficient().isConstant()
                && touching.air().count() > 0
                && touching.coefficient().constant() == 0;
        for (int k = 0; k < touching.air().count() && !insulates; k++) {
            int part = parts.of(touching.air().node(k));
            if (film[part] < 0) {
                film[part] = number;
            } else if (!isOneAir(network.films().get(film[part]).air(), touching.air())) {
                driven.set(part);
            }
            driven.set(part, driven.get(part) || !touching.air().isConstant());
        }
    }

    private static boolean isOneAir(Drive one, Drive other) {
        return one.isConstant() && other.isConstant() && one.constant() == other.constant();
    }

    /** Whether a node belongs to such a piece. */
    public boolean has(int node) {
        int part = parts.of(node);
        return part != Components.NONE && !driven.get(part);
    }

    /** A sentence for each piece. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        BitSet said = new BitSet();
        for (int node = 0; node < network.size() && parts.count() > 1; node++) {
            int part = parts.of(node);
            if (part != Components.NONE && !driven.get(part) && !said.get(part)) {
                said.set(part);
                if (said.cardinality() > NAMED) {
                    continue;
                }
                boolean alone = film[part] < 0;
                warnings.add(name(node) + " touches nothing but "
                        + (alone
                                ? "holes without air: it stays as warm as it was at the start"
                                : "the air of "
                                        + Digits.of(network.films()
                                                .get(film[part])
                                                .air()
                                                .constant()) + " degC: it is as warm as that air and carries no heat")
                        + "; it does not count as surface");
            }
        }
        if (said.cardinality() > NAMED) {
            warnings.add((said.cardinality() - NAMED) + " more such pieces touch nothing but one air or none");
        }
        return warnings;
    }

    /** The region that the piece is of, by its lowest node. */
    private String name(int node) {
        CellMap cells = plan.cells();
        int column = node % network.columns();
        int row = node / network.columns();
        for (int up = row - 1; up <= row; up++) {
            for (int across = column - 1; across <= column; across++) {
                boolean there = up >= 0 && across >= 0 && up < cells.up() && across < cells.across();
                if (there
                        && cells.materialOf(across, up) != CellMap.NONE
                        && cells.regionOf(across, up) != CellMap.NONE) {
                    return "the region \""
                            + plan.scenario()
                                    .regions()
                                    .get(cells.regionOf(across, up))
                                    .name() + "\"";
                }
            }
        }
        return "a piece of the plate at x = " + Digits.of(plan.grid().x().at(column), 4) + " m, y = "
                + Digits.of(plan.grid().y().at(row), 4) + " m";
    }
}
