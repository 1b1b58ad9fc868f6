package isotherm.weather.fetch;

import static isotherm.weather.replay.TrapServer.inTurn;
import static isotherm.weather.replay.TrapServer.json;
import static isotherm.weather.replay.TrapServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import isotherm.weather.Deadline;
import isotherm.weather.WeatherException;
import isotherm.weather.WeatherException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CacheTest extends FetcherFixture {
    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void aFreshReplyIsNotAskedForAgainNotEvenByAnotherRun() throws IOException {
        traps.on("/a", json(GOOD, "Cache-Control", "public, max-age=60"));
        Reply first = fetch(fetcher(), "/a");
        pass(Duration.ofSeconds(59));
        Reply second = fetch(fetcher(), "/a");
        assertThat(traps.server().requests()).isEqualTo(1);
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(second.receipt().age()).isEqualTo(Duration.ofSeconds(59));
        assertThat(second.receipt().stale()).isFalse();
        assertThat(second.took()).isEqualTo(first.took()).isPositive();
    }

    @Test
    void anOlderReplyIsAskedWhetherItHolds() throws IOException {
        String modified = "Sun, 22 Nov 2026 11:00:00 GMT";
        traps.on(
                "/a",
                inTurn(
                        json(GOOD, "Cache-Control", "max-age=60", "ETag", "\"x1\"", "Last-Modified", modified),
                        status(304, "Cache-Control", "max-age=60"),
                        json("{\"value\": 2}")));
        fetch(fetcher(), "/a");
        pass(Duration.ofMinutes(1));
        Reply held = fetch(fetcher(), "/a");
        assertThat(traps.requests().get(1).header("If-None-Match")).isEqualTo("\"x1\"");
        assertThat(traps.requests().get(1).header("If-Modified-Since")).isEqualTo(modified);
        assertThat(held.json().member("value").number()).isEqualTo(1);
        assertThat(held.receipt().age()).isZero();
        pass(Duration.ofSeconds(59));
        fetch(fetcher(), "/a");
        assertThat(traps.server().requests()).as("304 made it fresh again").isEqualTo(2);
        pass(Duration.ofSeconds(1));
        assertThat(fetch(fetcher(), "/a").json().member("value").number()).isEqualTo(2);
    }

    @Test
    void anOldReplyIsUsedWhereThereIsNoNewOneAndSaysSo() throws IOException {
        traps.on("/a", inTurn(json(GOOD, "Cache-Control", "max-age=60"), status(503)));
        fetch(fetcher(), "/a");
        pass(Duration.ofHours(3));
        Reply stale = fetch(fetcher(), "/a");
        assertThat(stale.receipt().stale()).isTrue();
        assertThat(stale.receipt().warning())
                .isEqualTo(
                        "stale, fetched 3 h ago: " + traps.at("/a").getAuthority() + " is busy (status 503), 4 times");
        traps.on("/a", json("<html>"));
        assertThat(fetch(fetcher(), "/a").receipt().problem()).contains("not as a weather service");
        traps.on("/a", status(404));
        assertThat(problem(fetcher(), "/a").kind()).as("no means no").isEqualTo(Kind.REFUSED);
    }

    @Test
    void expiresIsMeasuredByTheServicesOwnClock() throws IOException {
        traps.on("/a", json(GOOD, "Date", "Sun, 22 Nov 2026 20:00:00 GMT", "Expires", "Sun, 22 Nov 2026 20:01:00 GMT"));
        fetch(fetcher(), "/a");
        pass(Duration.ofSeconds(59));
        fetch(fetcher(), "/a");
        assertThat(traps.server().requests()).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        fetch(fetcher(), "/a");
        assertThat(traps.server().requests()).isEqualTo(2);
    }

    @Test
    void aReplyFromTheFutureIsNotFresh() throws IOException {
        traps.on("/a", json(GOOD));
        fetch(fetcher(), "/a");
        pass(Duration.ofHours(-2));
        assertThat(fetch(fetcher(), "/a").receipt().age()).isZero();
        assertThat(traps.server().requests()).isEqualTo(2);
    }

    @Test
    void offlineAnswersFromTheCacheAlone() throws IOException {
        traps.on("/a", json(GOOD, "Cache-Control", "max-age=60"));
        WeatherException nothing = problem(fetcher(QUICK, true), "/a");
        assertThat(nothing.kind()).isEqualTo(Kind.OFFLINE);
        fetch(fetcher(), "/a");
        pass(Duration.ofDays(40));
        assertThat(fetch(fetcher(QUICK, true), "/a").receipt().warning())
                .isEqualTo("stale, fetched 40 days ago: the network is not to be used");
        assertThat(traps.server().requests()).isEqualTo(1);
    }

    @Test
    void eachEditionIsFetchedOnce() throws IOException {
        traps.on("/a", json(GOOD, "Cache-Control", "no-cache"));
        Fetcher fetcher = fetcher();
        for (String edition : new String[] {"run 1", "run 1", "run 2", "run 1"}) {
            fetcher.fetch(query(traps.at("/a")).ofEdition(edition), Deadline.in(Duration.ofMinutes(1)));
            pass(Duration.ofDays(1));
        }
        assertThat(traps.server().requests()).isEqualTo(2);
    }

    @Test
    void whatMustNotBeStoredIsNot() throws IOException {
        traps.on("/a", json(GOOD, "Cache-Control", "no-store"));
        fetch(fetcher(), "/a");
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Objects.requireNonNull(folder))) {
            return files.toList();
        }
    }

    @Test
    void aDamagedFileCountsAsNone() throws IOException {
        traps.on("/a", json(GOOD));
        fetch(fetcher(), "/a");
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        for (int at : new int[] {0, 20, whole.length / 2, whole.length - 6}) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x11;
            Files.write(file, damaged);
            assertThat(fetch(fetcher(), "/a").bytes()).isEqualTo(GOOD.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, new byte[0]);
        fetch(fetcher(), "/a");
        assertThat(traps.server().requests()).isEqualTo(6);
    }

    @Test
    void twoProcessesAtOnceSeeWholeRepliesOnly() throws Exception {
        Path where = Objects.requireNonNull(folder);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "target/classes:target/test-classes",
                        CacheProcess.class.getName(),
                        where.toString(),
                        "2")
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("ready");
            other.outputWriter().append("go\n").flush();
            assertThat(CacheProcess.writeAndRead(where, 1)).isEqualTo(CacheProcess.ROUNDS);
            assertThat(other.inputReader().readLine()).isEqualTo(String.valueOf(CacheProcess.ROUNDS));
            assertThat(other.waitFor()).isZero();
        } finally {
            other.destroyForcibly();
        }
        assertThat(files()).as("nothing unfinished is left").hasSize(1);
    }

    @Test
    void whatAnAbortedRunLeftIsSweptAway() throws IOException {
        Path part = Objects.requireNonNull(folder).resolve("left.part");
        Files.write(part, new byte[3]);
        fetcher();
        assertThat(part).exists();
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        fetcher();
        assertThat(part).doesNotExist();
    }

    /** Whoever can write into the folder can write anything: it is not asked with, not held in memory, not taken for weather. */
    @Test
    void whatSomebodyElseWroteDoesNoHarm() throws IOException {
        traps.on("/a", json(GOOD, "Cache-Control", "max-age=60", "ETag", "\"x\""));
        fetch(fetcher(), "/a");
        Path file;
        try (Stream<Path> files = Files.list(Objects.requireNonNull(folder))) {
            file = files.filter(each -> each.toString().endsWith(".reply"))
                    .findFirst()
                    .orElseThrow();
        }
        String key = query(traps.at("/a")).key();
        Duration hour = Duration.ofHours(1);
        byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
        byte[] html = "<html>".getBytes(StandardCharsets.UTF_8);
        List<Stored> crafted = List.of(
                new Stored(key, now, Duration.ZERO, "a\r\nX: 1", "b\n", hour, good),
                new Stored(key, now, Duration.ZERO, "\u00e5", "\u0000", hour, good),
                new Stored(key, now, hour, "", "", hour, html),
                new Stored(key, Instant.ofEpochMilli(Long.MAX_VALUE), hour, "", "", hour, html),
                new Stored(key, Instant.ofEpochMilli(Long.MIN_VALUE), hour, "", "", hour, html),
                new Stored(key, now, Duration.ofMillis(Long.MIN_VALUE), "", "", hour, html));
        for (Stored each : crafted) {
            Files.write(file, each.toBytes());
            int asked = traps.server().requests();
            assertThat(fetch(fetcher(), "/a").json().member("value").number()).isEqualTo(1);
            assertThat(traps.server().requests()).isEqualTo(asked + 1);
            assertThat(traps.requests().getLast().header("If-None-Match")).isEmpty();
        }
        Files.write(file, new Stored(key, now, hour, "", "", hour, new byte[(64 << 20) + 1]).toBytes());
        assertThat(fetch(fetcher(), "/a").json().member("value").number())
                .as("a bomb")
                .isEqualTo(1);
    }
}
