package isotherm.network;

import isotherm.field.Ledger;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.Grid;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Source;
import isotherm.refusal.KeyPath;
import isotherm.refusal.RefusedScenarioException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What drives a network: held nodes, films, flux, sources, and the latent heat of its materials. */
final class NetworkDrives {
    private static final double BORDER = 1e-9;
    /** Corners are held by bottom and top before left and right. */
    private static final Edge[] ORDER = {Edge.BOTTOM, Edge.TOP, Edge.LEFT, Edge.RIGHT};

    private final Scenario scenario;
    private final Grid grid;
    private final CellMap cells;
    private final NetworkBuilder network;

    NetworkDrives(Scenario scenario, CellMap cells, NetworkBuilder network) {
        this.scenario = scenario;
        this.grid = scenario.grid();
        this.cells = cells;
        this.network = network;
    }

    void add() {
        for (Edge edge : ORDER) {
            holdEdge(edge);
        }
        List<Region> regions = scenario.regions();
        for (int k = regions.size() - 1; k >= 0; k--) { // the later region holds a node before the earlier
            Signal temperature = regions.get(k).temperature();
            if (temperature != null) {
                holdRegion(regions.get(k), k, temperature);
            }
        }
        for (Edge edge : ORDER) {
            crossEdge(edge);
        }
        for (int k = 0; k < regions.size(); k++) {
            new HoleRims(scenario, cells, network).add(k);
            Source heating = regions.get(k).heating();
            if (heating != null) {
                heatRegion(regions.get(k), k, heating);
            }
        }
        new ThawAreas(scenario, cells, network).add();
    }

    private Axis along(Edge edge) {
        return edge.isHorizontal() ? grid.x() : grid.y();
    }

    private EdgePieces pieces(Edge edge) {
        return EdgePieces.of(scenario.edges(), edge, along(edge).length());
    }

    private void holdEdge(Edge edge) {
        EdgePieces pieces = pieces(edge);
        Map<Boundary.Fixed, NodeList> held = new HashMap<>();
        Map<Boundary.Fixed, KeyPath> keys = new LinkedHashMap<>();
        for (EdgePieces.Piece piece : pieces.all()) {
            if (piece.boundary() instanceof Boundary.Fixed fixed) {
                keys.putIfAbsent(fixed, piece.key());
            }
        }
        Map<Boundary.Fixed, Boolean> met = new LinkedHashMap<>();
        for (int k = 0; k < along(edge).nodes(); k++) {
            Boundary.Fixed fixed = pieces.heldAt(along(edge).at(k));
            if (fixed == null && k == 0 && along(edge).isPeriodic()) {
                fixed = pieces.heldAt(along(edge).length());
            }
            int node = network.node(edge, k);
            if (fixed != null) {
                met.put(fixed, true);
                if (network.hold(edge, node)) {
                    held.computeIfAbsent(fixed, unseen -> new NodeList()).add(node, 0);
                } else if (network.kind(node) == Network.HELD) {
                    network.corners.add(node);
                }
            }
        }
        keys.forEach((fixed, key) -> {
            if (!met.containsKey(fixed)) {
                throw new RefusedScenarioException(
                        key,
                        "a fixed part of the " + edge.word()
                                + " edge covers no node; nodes there are "
                                + along(edge).length() / along(edge).cells()
                                + " m apart");
            }
            String what = "the temperature of the " + edge.word() + " edge";
            NodeList nodes = held.getOrDefault(fixed, new NodeList());
            hold(Ledger.edgeAccount(edge), key.then("temperature"), what, fixed.temperature(), nodes);
        });
    }

    private void hold(int account, KeyPath key, String what, Signal temperature, NodeList nodes) {
        if (nodes.size() > 0) {
            network.holds.add(
                    new Hold(account, new Drive(key, what, temperature, scenario, nodes.nodes(), nodes.size())));
        }
    }

    private void holdRegion(Region region, int number, Signal temperature) {
        NodeList held = new NodeList();
        Shape.Rectangle box = region.shape().bounds();
        int covered = 0;
        int endRow = Math.min(places(grid.y()), first(grid.y(), box.top()) + 2);
        int endColumn = Math.min(places(grid.x()), first(grid.x(), box.right()) + 2);
        for (int y = first(grid.y(), box.bottom()); y < endRow; y++) {
            int row = y % grid.rows();
            for (int x = first(grid.x(), box.left()); x < endColumn; x++) {
                int column = x % grid.columns();
                double border =
                        BORDER * Math.min(grid.x().cellBefore(column), grid.y().cellBefore(row));
                int node = row * network.columns + column;
                if (region.shape().contains(place(grid.x(), x), place(grid.y(), y), border)) {
                    covered++;
                    if (network.hold(node)) {
                        held.add(node, 0);
                    }
                }
            }
        }
        if (covered == 0) {
            throw new RefusedScenarioException(
                    KeyPath.region(number),
                    "the region \"" + region.name() + "\" covers no node; nodes there are "
                            + grid.x().cellBefore(first(grid.x(), box.left())) + " m by "
                            + grid.y().cellBefore(first(grid.y(), box.bottom())) + " m apart");
        }
        String what = "the temperature of the region \"" + region.name() + "\"";
        KeyPath key = KeyPath.region(number).then("temperature");
        hold(Ledger.heldAccount(number, network.regions), key, what, temperature, held);
    }

    /** Where nodes lie along an axis: the first of a periodic one lies at its end as well. */
    private static int places(Axis axis) {
        return axis.isPeriodic() ? axis.nodes() + 1 : axis.nodes();
    }

    private static double place(Axis axis, int k) {
        return k == axis.nodes() ? axis.length() : axis.at(k);
    }

    private static int first(Axis axis, double place) {
        return axis.nodeBefore(Math.clamp(place, 0, axis.length()));
    }

    private void crossEdge(Edge edge) {
        for (EdgePieces.Piece piece : pieces(edge).all()) {
            switch (piece.boundary()) {
                case Boundary.Flux flux -> {
                    NodeList open = open(edge, piece);
                    Drive density = drive(
                            piece.key().then("flux"),
                            "the heat flux of the " + edge.word() + " edge",
                            flux.flux(),
                            open);
                    network.inflows.add(
                            new Inflow(Ledger.edgeAccount(edge), CellMap.NONE, density, open.sizes(), false));
                }
                case Boundary.Convection film -> {
                    NodeList open = open(edge, piece);
                    String of = " of the " + edge.word() + " edge";
                    network.films.add(new Film(
                            Ledger.edgeAccount(edge),
                            edge.isHorizontal(),
                            drive(
                                    piece.key().then("coefficient"),
                                    "the convection coefficient" + of,
                                    film.coefficient(),
                                    open),
                            drive(piece.key().then("air"), "the air temperature" + of, film.air(), open),
                            open.sizes()));
                }
                case Boundary.Fixed fixed -> {}
                case Boundary.Insulated insulated -> {}
                case Boundary.Periodic periodic -> {}
            }
        }
    }

    private Drive drive(KeyPath key, String what, Signal signal, NodeList nodes) {
        return new Drive(key, what, signal, scenario, nodes.nodes(), nodes.free());
    }

    /** The nodes of a piece, free ones first, each with the metres of it between the middles to the nodes beside. */
    private NodeList open(Edge edge, EdgePieces.Piece piece) {
        Axis axis = along(edge);
        NodeList list = new NodeList();
        NodeList held = new NodeList();
        for (int k = 0; k < axis.nodes(); k++) {
            int node = network.node(edge, k);
            double at = axis.at(k);
            double length = 0;
            if (k > 0 && network.hasCell(edge, k, false)) {
                length += piece.overlap((axis.at(k - 1) + at) / 2, at);
            }
            if (k < axis.nodes() - 1 && network.hasCell(edge, k, true)) {
                length += piece.overlap(at, (at + axis.at(k + 1)) / 2);
            }
            if (axis.isPeriodic() && k == 0 && network.hasCell(edge, axis.nodes(), false)) {
                length += piece.overlap(axis.length() - axis.spacing() / 2, axis.length());
            }
            if (axis.isPeriodic() && k == axis.nodes() - 1 && network.hasCell(edge, k, true)) {
                length += piece.overlap(at, at + axis.spacing() / 2);
            }
            if (length > 0) {
                list.addIfThere(node, length, network, held);
            }
        }
        return list.then(held);
    }

    private void heatRegion(Region region, int number, Source heating) {
        NodeList list = new SourceArea(grid, cells, scenario.regions(), number).nodes(network);
        KeyPath key = region.heatingKey(KeyPath.region(number));
        String what = "the " + heating.word() + " of the region \"" + region.name() + "\"";
        if (heating.isPower() && list.size() == 0) {
            throw new RefusedScenarioException(key, what + " acts nowhere: later regions cover all of the region");
        }
        Drive density = drive(key, what, heating.amount(), list);
        network.inflows.add(new Inflow(Ledger.sourceAccount(number), number, density, list.sizes(), heating.isPower()));
    }
}
