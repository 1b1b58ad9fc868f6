package isotherm.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private final Places places = Places.nordic();

    @ParameterizedTest
    @CsvSource({
        "Malmö, 55.605, 13.004",
        "Göteborg, 57.709, 11.975",
        "Stockholm, 59.329, 18.069",
        "Umeå, 63.826, 20.263",
        "Luleå, 65.585, 22.157"
    })
    void theFiveTownsHaveTrueDecimalDegrees(String name, double lat, double lon) {
        assertThat(places.find(name)).contains(new Place(name, lat, lon));
    }

    @ParameterizedTest
    @CsvSource({
        "malmo, Malmö",
        "MALMOE, Malmö",
        "goteborg, Göteborg",
        "Gothenburg, Göteborg",
        "tromso, Tromsø",
        "Aalborg, Aalborg",
        "ålborg, Aalborg",
        "Århus, Aarhus",
        "Copenhagen, København",
        "kobenhavn, København",
        "Åbo, Turku",
        "reykjavik, Reykjavík",
        "isafjordur, Ísafjörður",
        "mo-i-rana, Mo i Rana"
    })
    void namesAreFoundWithAndWithoutAccents(String asked, String found) {
        assertThat(places.of(asked).name()).isEqualTo(found);
    }

    @Test
    void accentsWrittenAsLettersOfTheirOwnAreTheSame() {
        assertThat(places.of("Malmo\u0308").name()).isEqualTo("Malmö");
    }

    @Test
    void noTwoPlacesOfTheListShareAName() {
        Map<String, String> keys = new HashMap<>();
        for (Places.Town town : places.towns()) {
            assertThat(keys.put(Spelling.key(town.place().name()), town.place().name()))
                    .as(town.place().name())
                    .isNull();
        }
        assertThat(keys).hasSizeGreaterThan(400);
    }

    @Test
    void allTownsLieWhereTheirCountryDoes() {
        Map<String, double[]> boxes = Map.of(
                "SE", new double[] {55.3, 69.1, 10.9, 24.2},
                "NO", new double[] {57.9, 71.2, 4.6, 31.2},
                "FI", new double[] {59.8, 70.1, 20.5, 31.6},
                "DK", new double[] {54.5, 57.8, 8.0, 15.2},
                "IS", new double[] {63.3, 66.6, -24.6, -13.4},
                "FO", new double[] {61.3, 62.5, -7.7, -6.2},
                "AX", new double[] {59.8, 60.7, 19.2, 21.1},
                "SJ", new double[] {76, 81, 10, 34});
        for (Places.Town town : places.towns()) {
            double[] box = boxes.getOrDefault(town.country(), new double[4]);
            assertThat(town.place().lat()).as(town.toString()).isBetween(box[0], box[1]);
            assertThat(town.place().lon()).as(town.toString()).isBetween(box[2], box[3]);
        }
    }

    @Test
    void anUnknownNameComesWithNearOnes() {
        assertThatThrownBy(() -> places.of("Lulae"))
                .hasMessageStartingWith("the place \"Lulae\" is not in the list, did you mean Luleå");
        assertThatThrownBy(() -> places.of("Gotebrog")).hasMessageContaining("Göteborg");
        assertThatThrownBy(() -> places.of("Xyzzyville"))
                .hasMessage("the place \"Xyzzyville\" is not in the list; give other places as lat,lon");
        assertThat(places.near("Helsingfor")).startsWith("Helsinki");
    }

    @Test
    void coordinatesStandForThemselves() {
        assertThat(places.of(" 59.33, 18.07 ")).isEqualTo(new Place("59.33,18.07", 59.33, 18.07));
        assertThatThrownBy(() -> places.of("118.07,59.33"))
                .hasMessage("the latitude of 118.07,59.33 must be from -90 to 90 degrees, was 118.07;"
                        + " the latitude comes first, the two look swapped");
        assertThatThrownBy(() -> places.of("59.33,198"))
                .hasMessage("the longitude of 59.33,198 must be from -180 to 180 degrees, was 198");
    }

    @ParameterizedTest
    @ValueSource(strings = {"59.33", "59,33,18,07", "59.33 18.07", "59,33 18,07"})
    void numbersThatAreNoCoordinatesAreRefused(String text) {
        assertThatThrownBy(() -> places.of(text)).hasMessageStartingWith("coordinates are written lat,lon");
    }

    @Test
    void swappedCoordinatesAreNoticedWhereSwappingLeadsNorth() {
        assertThat(new Place("x", 18.07, 59.33).swapHint()).contains("59.33,18.07 would lie in the Nordic countries");
        assertThat(new Place("x", 59.33, 18.07).swapHint()).isEmpty();
        assertThat(new Place("x", -33.9, 151.2).swapHint()).isEmpty();
    }

    @Test
    void addressesAreWrittenTheSameInEveryCountry() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("sv-SE", "ar-EG-u-nu-arab", "en-US")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                Place place = new Place("x", 59.330360012345, -18.0772071);
                assertThat(place.lat(6)).isEqualTo("59.33036");
                assertThat(place.lon(6)).isEqualTo("-18.077207");
                assertThat(place.lat(4)).isEqualTo("59.3304");
                assertThat(new Place("x", 1e-9, 1e-4).lat(6)).isEqualTo("0");
                assertThat(new Place("x", 0, 1e-4).lon(6)).isEqualTo("0.0001");
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
