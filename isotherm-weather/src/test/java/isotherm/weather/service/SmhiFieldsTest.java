package isotherm.weather.service;

import static isotherm.weather.Quantity.AIR_TEMPERATURE;
import static isotherm.weather.replay.TrapServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.weather.Area;
import isotherm.weather.Deadline;
import isotherm.weather.Place;
import isotherm.weather.Quantity;
import isotherm.weather.fetch.Cache;
import isotherm.weather.fetch.Fetcher;
import isotherm.weather.fetch.Manners;
import isotherm.weather.replay.TrapServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmhiFieldsTest {
    private static final Instant ABOUT = Instant.parse("2026-11-22T13:40:00Z");
    private static final String FIELD = "/geotype/multipoint/time/20261122T140000Z/parameter/air_temperature/data.json"
            + "?with-geo=false&downsample=4";

    private final TrapServer traps = new TrapServer();
    private final Path folder;
    private final Fetcher fetcher;

    SmhiFieldsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.fetcher = fetcher();
    }

    private Fetcher fetcher() throws IOException {
        return new Fetcher(Manners.usual("isotherm-test (nobody@example.org)"), Cache.in(folder), false);
    }

    @BeforeEach
    void replies() {
        created("2026-11-22T11:31:00Z");
        traps.on(
                "/times.json",
                json("{\"time\":[\"2026-11-22T14:00:00Z\",\"2026-11-22T12:00:00Z\",\"2026-11-22T13:00:00Z\"]}"));
        traps.on(
                "/geotype/multipoint.json?downsample=4",
                json("{\"type\":\"MultiPoint\",\"coordinates\":[[10,55],[14,55],[18,55],[9,60],[14,60],[19,60]]}"));
        traps.on(FIELD, json(field("1,2,3,4,5,9999")));
    }

    private void created(String time) {
        traps.on("/createdtime.json", json("{\"createdTime\":\"" + time + "\"}", "Cache-Control", "no-cache"));
    }

    private static String field(String values) {
        return "{\"createdTime\":\"2026-11-22T11:31:00Z\",\"timeSeries\":[{\"time\":\"2026-11-22T14:00:00Z\","
                + "\"data\":{\"air_temperature\":[" + values + "]}}]}";
    }

    @AfterEach
    void close() {
        fetcher.close();
        traps.close();
    }

    private Area area(Fetcher with) {
        return new Smhi(with, traps.at("")).area(AIR_TEMPERATURE, ABOUT, 4, Deadline.in(Duration.ofMinutes(1)));
    }

    @Test
    void theFieldNearestInTimeIsReadOntoItsGrid() {
        Area area = area(fetcher);
        assertThat(area.time()).isEqualTo("2026-11-22T14:00:00Z");
        assertThat(area.grid().width()).isEqualTo(3);
        assertThat(area.value(3)).isEqualTo(4);
        assertThat(area.value(5)).as("9999 is missing").isNaN();
        assertThat(area.nearest(new Place("x", 55.1, 13.5))).isEqualTo(2);
        assertThat(area.at(55, 12)).isEqualTo(1.5);
        assertThat(area.max()).isEqualTo(5);
    }

    @Test
    void aRunsFieldIsFetchedOnceAndTheGridForAll() throws IOException {
        area(fetcher);
        int first = traps.server().requests();
        area(fetcher());
        assertThat(traps.server().requests()).as("the run's time alone").isEqualTo(first + 1);
        created("2026-11-22T12:31:00Z");
        area(fetcher());
        assertThat(traps.server().requests())
                .as("time, times and field, no grid")
                .isEqualTo(first + 4);
    }

    @Test
    void aFieldThatDoesNotFitItsGridIsRefused() {
        traps.on(FIELD, json(field("1,2,3")));
        assertThatThrownBy(() -> area(fetcher))
                .hasMessage("the reply of SMHI cannot be read: the field has 3 values, its grid 6 points");
        traps.on(FIELD, json(field("1,2,3,4,5,6")));
        assertThat(area(fetcher).max()).as("and not kept").isEqualTo(6);
    }

    @Test
    void questionsWithoutAnAnswer() {
        Smhi smhi = new Smhi(fetcher, traps.at(""));
        Deadline soon = Deadline.in(Duration.ofMinutes(1));
        assertThatThrownBy(() -> smhi.area(AIR_TEMPERATURE, ABOUT.plusSeconds(9000), 4, soon))
                .hasMessage("SMHI has fields from 2026-11-22T12:00:00Z to 2026-11-22T14:00:00Z, not at"
                        + " 2026-11-22T16:10:00Z");
        assertThatThrownBy(() -> smhi.area(AIR_TEMPERATURE, ABOUT, 21, soon))
                .hasMessage("the thinning of a field must be from 1 to 20, was 21");
        assertThatThrownBy(() -> smhi.area(Quantity.DIFFUSE_RADIATION, ABOUT, 4, soon))
                .hasMessage("SMHI has no diffuse_radiation");
    }
}
