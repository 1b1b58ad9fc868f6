package isotherm.heat;

import isotherm.network.Conditions;
import isotherm.network.Drive;
import isotherm.network.Film;
import isotherm.network.Hold;
import isotherm.network.Inflow;
import isotherm.network.Network;
import java.util.ArrayList;
import java.util.List;

/** What drives each band of a network: its held nodes, its films, what enters whatever the temperature. */
public final class BandDrives {
    /**
     * Nodes side by side in a band.
     *
     * @param number of the hold, film or inflow
     * @param first which of its nodes the first is
     * @param place of that one in the band
     */
    private record Span(int number, int first, int place, int count) {}

    private static final Span[] NONE = {};

    private final Network network;
    private final Span[][] holds;
    private final Span[][] films;
    private final Span[][] inflows;

    BandDrives(Network network, RowBands bands) {
        this.network = network;
        holds = spans(bands, network.holds().stream().map(Hold::temperature).toList());
        films = spans(bands, network.films().stream().map(Film::air).toList());
        inflows = spans(bands, network.inflows().stream().map(Inflow::density).toList());
    }

    private static Span[][] spans(RowBands bands, List<Drive> drives) {
        List<List<Span>> found = new ArrayList<>();
        for (int band = 0; band < bands.count(); band++) {
            found.add(new ArrayList<>());
        }
        for (int number = 0; number < drives.size(); number++) {
            Drive drive = drives.get(number);
            for (int k = 0, end; k < drive.count(); k = end) {
                int node = drive.node(k);
                int band = bands.of(node);
                end = k + 1;
                while (end < drive.count()
                        && drive.node(end) == node + (end - k)
                        && bands.of(drive.node(end)) == band) {
                    end++;
                }
                found.get(band).add(new Span(number, k, node - bands.firstNode(band), end - k));
            }
        }
        return found.stream()
                .map(band -> band.isEmpty() ? NONE : band.toArray(NONE))
                .toArray(Span[][]::new);
    }

    /** Sets the held nodes of a band. */
    public void hold(int band, Conditions now, double[] temperatures) {
        for (Span span : holds[band]) {
            for (int k = 0; k < span.count; k++) {
                temperatures[span.place + k] = now.held(span.number, span.first + k);
            }
        }
    }

    /**
     * Lets enter in a band what films and inflows give; to held nodes nothing flows.
     *
     * @param own temperatures of the band
     * @param flows in W/m
     */
    void flow(int band, Conditions now, double[] own, double[] flows) {
        for (Span span : holds[band]) {
            for (int k = 0; k < span.count; k++) {
                flows[span.place + k] = 0;
            }
        }
        for (Span span : films[band]) {
            Film film = network.films().get(span.number);
            for (int k = 0; k < span.count; k++) {
                int node = span.first + k;
                double conductance = now.coefficient(span.number, node) * film.length(node);
                flows[span.place + k] += conductance * (now.air(span.number, node) - own[span.place + k]);
            }
        }
        for (Span span : inflows[band]) {
            inflow(span, now, flows);
        }
    }

    private void inflow(Span span, Conditions now, double[] flows) {
        Inflow inflow = network.inflows().get(span.number);
        if (inflow.density().isLocal()) {
            for (int k = 0; k < span.count; k++) {
                int node = span.first + k;
                flows[span.place + k] += now.density(span.number, node) * inflow.size(node);
            }
            return;
        }
        double density = now.density(span.number, 0);
        for (int k = 0; k < span.count; k++) {
            flows[span.place + k] += density * inflow.size(span.first + k);
        }
    }
}
