package isotherm.io.map;

import isotherm.io.plot.Chart;
import isotherm.io.raster.ColourMap;
import isotherm.weather.Area;
import isotherm.weather.Place;
import isotherm.weather.Places;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A map of the air temperature over the Nordic countries: colours, isotherms, coasts and borders, towns with their temperatures.
 * Where the field has no value the paper is blank. Coasts and borders are made with Natural Earth.
 */
public final class AreaMap {
    /** Pixels from one temperature of the lattice to the next. */
    private static final int LATTICE = 2;

    private static final int MERIDIANS = 10;
    private static final int PARALLELS = 5;
    private static final double FINE = 0.25;
    private static final int BLACK = 0;
    private static final int WHITE = 0xffffff;
    private static final Chart.Stroke GRATICULE = new Chart.Stroke(0.8, WHITE, 70);
    /** White between dark rims: on any colour, and unlike an isotherm. */
    private static final List<Chart.Stroke> COAST =
            List.of(new Chart.Stroke(2.8, BLACK, 90), new Chart.Stroke(1.0, WHITE, 235));

    private static final List<Chart.Stroke> BORDER =
            List.of(new Chart.Stroke(2.2, BLACK, 50), new Chart.Stroke(0.8, WHITE, 150));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** The lecture's towns first, then what fills the map. */
    private static final List<String> TOWNS = List.of(
            "Malmö",
            "Göteborg",
            "Stockholm",
            "Umeå",
            "Luleå",
            "Oslo",
            "København",
            "Helsinki",
            "Kiruna",
            "Bergen",
            "Trondheim",
            "Tromsø",
            "Oulu",
            "Östersund",
            "Turku",
            "Bodø",
            "Aarhus",
            "Rovaniemi",
            "Stavanger",
            "Tampere",
            "Sundsvall",
            "Visby",
            "Kuopio",
            "Karlstad",
            "Vaasa",
            "Alta",
            "Jönköping",
            "Ålesund",
            "Kristiansand",
            "Vadsø",
            "Gävle",
            "Lappeenranta",
            "Kajaani",
            "Kalmar",
            "Falun",
            "Skellefteå",
            "Joensuu",
            "Narvik",
            "Ivalo",
            "Lillehammer",
            "Steinkjer");

    private final NordicFrame frame = new NordicFrame();
    private final Area area;
    private final List<Place> wanted;

    /**
     * A map.
     *
     * @param wanted places to name, besides the larger towns; those outside the map are left out
     */
    public AreaMap(Area area, List<Place> wanted) {
        this.area = area;
        this.wanted = List.copyOf(wanted);
    }

    /** Whether a place lies on the map. */
    public static boolean shows(Place place) {
        return new NordicFrame().contains(place.lat(), place.lon());
    }

    /**
     * The map, ready to be drawn.
     *
     * @throws IllegalArgumentException where the field has no value on the map
     */
    public Chart chart() {
        String stale = area.receipt().warning();
        Chart.Words words = new Chart.Words(
                "Air temperature, " + TIME.format(area.time()),
                "At 2 m above the ground" + (stale.isEmpty() ? "" : "; " + stale),
                area.source().attribution() + ". Made with Natural Earth. " + frame.name() + ".");
        int columns = NordicFrame.WIDTH / LATTICE + 1;
        Chart chart = new Chart(
                words, ColourMap.CIVIDIS, NordicFrame.WIDTH, NordicFrame.HEIGHT, columns, temperatures(columns));
        graticule(chart);
        List<Coastlines.Line> lines = Coastlines.all();
        for (int layer = 0; layer < COAST.size(); layer++) {
            for (Coastlines.Line line : lines) {
                line(chart, line.spots(), (line.border() ? BORDER : COAST).get(layer));
            }
        }
        names(chart);
        return chart;
    }

    private double[] temperatures(int columns) {
        int rows = NordicFrame.HEIGHT / LATTICE + 1;
        double[] temperatures = new double[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Lambert.Spot spot = frame.spot(column * LATTICE, NordicFrame.HEIGHT - row * LATTICE);
                temperatures[row * columns + column] = area.at(spot.lat(), spot.lon());
            }
        }
        return temperatures;
    }

    private void graticule(Chart chart) {
        for (int lon = -40; lon <= 80; lon += MERIDIANS) {
            List<Lambert.Spot> spots = new ArrayList<>();
            for (double lat = 50; lat <= 78; lat += 1) {
                spots.add(new Lambert.Spot(lat, lon));
            }
            line(chart, spots, GRATICULE);
        }
        for (int lat = 50; lat <= 75; lat += PARALLELS) {
            List<Lambert.Spot> spots = new ArrayList<>();
            for (double lon = -30; lon <= 70; lon += FINE) {
                spots.add(new Lambert.Spot(lat, lon));
            }
            line(chart, spots, GRATICULE);
        }
        frame.meridiansBelow(MERIDIANS)
                .forEach(crossing -> chart.tickBelow(crossing.pixel(), crossing.degree() + "° E"));
        frame.parallelsAtLeft(PARALLELS)
                .forEach(crossing -> chart.tickAtLeft(crossing.pixel(), crossing.degree() + "° N"));
    }

    private void line(Chart chart, List<Lambert.Spot> spots, Chart.Stroke stroke) {
        double[] x = new double[spots.size()];
        double[] y = new double[spots.size()];
        for (int k = 0; k < x.length; k++) {
            Lambert.Point pixel = frame.pixel(spots.get(k).lat(), spots.get(k).lon());
            x[k] = pixel.x();
            y[k] = pixel.y();
        }
        chart.line(x, y, stroke);
    }

    private void names(Chart chart) {
        wanted.forEach(place -> name(chart, place, true));
        Places list = Places.nordic();
        TOWNS.stream().map(list::of).filter(town -> !wanted.contains(town)).forEach(town -> name(chart, town, false));
    }

    private void name(Chart chart, Place place, boolean isWanted) {
        double temperature = area.at(place.lat(), place.lon());
        if (frame.contains(place.lat(), place.lon()) && !Double.isNaN(temperature)) {
            Lambert.Point pixel = frame.pixel(place.lat(), place.lon());
            chart.name(pixel.x(), pixel.y(), place.name() + " " + degrees(temperature), isWanted);
        }
    }

    /** With a true minus, and none before zero. */
    private static String degrees(double temperature) {
        String text = String.format(Locale.ROOT, "%.1f", temperature);
        return (text.equals("-0.0") ? "0.0" : text.replace('-', '\u2212')) + "°";
    }
}
