package isotherm.heat;

import isotherm.field.ExactSum;
import isotherm.network.Conditions;
import isotherm.network.Drive;
import isotherm.network.Film;
import isotherm.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What enters over each link from a held node and at each node of a film, added up over the stages of a step by their weights. RowBands are
 * counted in any order, by any thread; sums by account are made once a step.
 */
public final class BoundaryTally {
    private final Network network;
    private final RowBands bands;
    /** By band of the free node. */
    private final BoundaryLink[][] links;
    /** By band: films' nodes. */
    private final FilmNode[][] films;
    /** Where the amounts of a band begin: links, then films. */
    private final int[] begins;

    private final double[] amounts;

    private record FilmNode(int film, int k, int node) {}

    public BoundaryTally(Network network, RowBands bands) {
        this.network = network;
        this.bands = bands;
        List<BoundaryLink> allLinks = BoundaryLink.of(network);
        List<FilmNode> allFilms = new ArrayList<>();
        for (int f = 0; f < network.films().size(); f++) {
            Drive air = network.films().get(f).air();
            for (int k = 0; k < air.count(); k++) {
                if (network.window().owns(air.node(k))) {
                    allFilms.add(new FilmNode(f, k, air.node(k)));
                }
            }
        }
        links = byBand(allLinks, BoundaryLink::free, BoundaryLink[]::new, BoundaryLink[][]::new);
        films = byBand(allFilms, FilmNode::node, FilmNode[]::new, FilmNode[][]::new);
        begins = new int[bands.count() + 1];
        for (int band = 0; band < bands.count(); band++) {
            begins[band + 1] = begins[band] + links[band].length + films[band].length;
        }
        amounts = new double[begins[bands.count()]];
    }

    /** What lies at nodes, by band, in its order. */
    private <T> T[][] byBand(List<T> all, ToIntFunction<T> node, IntFunction<T[]> array, IntFunction<T[][]> arrays) {
        List<List<T>> lists = Stream.generate(() -> (List<T>) new ArrayList<T>())
                .limit(bands.count())
                .toList();
        all.forEach(each -> lists.get(bands.of(node.applyAsInt(each))).add(each));
        return lists.stream().map(list -> list.toArray(array)).toArray(arrays);
    }

    /** Another one of the same network, with nothing in it. */
    public BoundaryTally another() {
        return new BoundaryTally(this);
    }

    private BoundaryTally(BoundaryTally other) {
        network = other.network;
        bands = other.bands;
        links = other.links;
        films = other.films;
        begins = other.begins;
        amounts = new double[other.amounts.length];
    }

    /** Nothing has entered. */
    public void clear() {
        Arrays.fill(amounts, 0);
    }

    /** Becomes what another one is, times a weight. */
    public void set(BoundaryTally other, double weight) {
        Arrays.setAll(amounts, k -> weight * other.amounts[k]);
    }

    /** Adds what enters in a band, in W/m, times a weight. */
    public void add(int band, BandTemperatures near, Conditions now, double weight) {
        int place = begins[band];
        int first = bands.firstNode(band);
        double[] own = near.own();
        for (BoundaryLink link : links[band]) {
            int column = link.free() - first;
            double drop = near.at(link.side())[column] - own[column];
            amounts[place++] += weight * (link.conductance() * drop);
        }
        for (FilmNode each : films[band]) {
            Film film = network.films().get(each.film);
            double drop = now.air(each.film, each.k) - own[each.node - first];
            amounts[place++] += weight * (now.coefficient(each.film, each.k) * film.length(each.k) * drop);
        }
    }

    /** Adds all of it, times so many seconds, to the accounts' sums. */
    public void addTo(ExactSum[] sums, double seconds) {
        int place = 0;
        for (int band = 0; band < links.length; band++) {
            for (BoundaryLink link : links[band]) {
                sums[link.account()].add(seconds * amounts[place++]);
            }
            for (FilmNode each : films[band]) {
                sums[network.films().get(each.film).account()].add(seconds * amounts[place++]);
            }
        }
    }
}
