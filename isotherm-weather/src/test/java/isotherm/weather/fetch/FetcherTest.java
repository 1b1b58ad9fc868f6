package isotherm.weather.fetch;

import static isotherm.weather.replay.TrapServer.cut;
import static isotherm.weather.replay.TrapServer.endless;
import static isotherm.weather.replay.TrapServer.inTurn;
import static isotherm.weather.replay.TrapServer.json;
import static isotherm.weather.replay.TrapServer.status;
import static isotherm.weather.replay.TrapServer.truncatedGzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.weather.Deadline;
import isotherm.weather.WeatherException;
import isotherm.weather.WeatherException.Kind;
import isotherm.weather.replay.Loopback;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest extends FetcherFixture {
    @Test
    void repliesAreAskedForCompressedAndInflated() {
        traps.on("/a", json(GOOD));
        Reply reply = fetch(uncached(QUICK), "/a");
        assertThat(reply.json().member("value").number()).isEqualTo(1);
        assertThat(new String(reply.bytes(), StandardCharsets.UTF_8)).isEqualTo(GOOD);
        assertThat(traps.requests().getFirst().header("User-Agent")).isEqualTo("isotherm-test (nobody@example.org)");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void whatMayPassIsAskedAgain(int status) {
        traps.on("/a", inTurn(status(status), status(status), json(GOOD)));
        Fetcher fetcher = uncached(QUICK);
        fetch(fetcher, "/a");
        assertThat(fetcher.requests()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 406, 410, 500, 501})
    void whatDoesNotPassIsNotAskedAgain(int status) {
        traps.on("/a", inTurn(status(status), json(GOOD)));
        WeatherException problem = problem(uncached(QUICK), "/a");
        assertThat(problem).hasMessageContaining("(status " + status + ")");
        assertThat(problem.kind()).isEqualTo(status < 500 ? Kind.REFUSED : Kind.UNREACHABLE);
        assertThat(traps.server().requests()).isEqualTo(1);
    }

    @Test
    void itGivesUpAfterFourAttempts() {
        traps.on("/a", status(503));
        assertThat(problem(uncached(QUICK), "/a"))
                .hasMessage(traps.at("/a").getAuthority() + " is busy (status 503), 4 times");
        assertThat(traps.server().requests()).isEqualTo(4);
    }

    @Test
    void retryAfterWinsOverOurOwnPause() {
        traps.on("/a", inTurn(status(429, "Retry-After", "1"), json(GOOD)));
        Fetcher fetcher = uncached(QUICK);
        long start = System.nanoTime();
        fetch(fetcher, "/a");
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(1_000_000_000L);
        assertThat(fetcher.requests()).isEqualTo(2);
    }

    @Test
    void aRestLongerThanTheDeadlineIsNotWaitedFor() {
        traps.on("/a", status(429, "Retry-After", "3600"));
        Fetcher fetcher = uncached(QUICK);
        WeatherException problem = problem(fetcher, "/a");
        assertThat(problem.kind()).isEqualTo(Kind.BUSY);
        assertThat(problem)
                .hasMessage(traps.at("/a").getAuthority() + " is busy (status 429) and asks to wait 3600 s, but"
                        + " all requests together may take only 60 s");
        assertThat(problem(fetcher, "/b"))
                .as("nobody else asks it either")
                .hasMessage(traps.at("/b").getAuthority()
                        + " can only be asked after the time limit of 60000 ms for all requests");
        assertThat(traps.server().requests()).isEqualTo(1);
    }

    @Test
    void bodiesThatAreNotWholeAreNoReplies() {
        traps.on("/gzip", truncatedGzip("{\"value\": [" + "1,".repeat(5000) + "1]}"))
                .on("/cut", cut(GOOD));
        assertThat(problem(uncached(QUICK), "/gzip").kind()).isEqualTo(Kind.BROKEN);
        assertThat(problem(uncached(QUICK), "/gzip")).hasMessageEndingWith("is cut short");
        assertThat(problem(uncached(QUICK), "/cut").kind()).isEqualTo(Kind.BROKEN);
    }

    @Test
    void bodiesWithoutEndAreStoppedByTheCap() {
        String zeros = "{\"value\": [" + "0,".repeat(400_000) + "0]}";
        traps.on("/endless", endless(0)).on("/bomb", json(zeros));
        Fetcher fetcher = uncached(QUICK.withSizeCap(100_000));
        assertThat(problem(fetcher, "/endless"))
                .hasMessage("the reply of " + traps.at("/endless") + " is longer than 100000 bytes");
        assertThat(problem(fetcher, "/bomb").kind()).as("inflated").isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void slowBodiesAreTriedOnceMoreWithinOneTimeForAllTries() {
        traps.on("/slow", endless(20));
        Fetcher fetcher = uncached(QUICK.withAttemptTimeout(Duration.ofMillis(200)));
        WeatherException problem = problem(fetcher, "/slow");
        assertThat(problem.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(problem).hasMessageEndingWith("takes longer than 300 ms in 2 tries");
        assertThat(fetcher.requests()).isEqualTo(2);
    }

    /** A reply that comes late, but not too late, and leaves little for the try after the next one. */
    @Test
    void triesAndRedirectsShareTheTime() {
        Loopback.Answerer late = (request, out) -> {
            Thread.sleep(150);
            status(302, "Location", "/slow").answer(request, out);
        };
        traps.on("/late", late).on("/slow", endless(20));
        Fetcher fetcher = uncached(QUICK.withAttemptTimeout(Duration.ofMillis(400)));
        assertThat(problem(fetcher, "/late").kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(fetcher.requests())
                .as("150 + 400 ms, and 50 of 600 are left for a third request")
                .isLessThanOrEqualTo(3);
    }

    @Test
    void theDeadlineEndsEverything() {
        traps.on("/slow", endless(20));
        WeatherException problem = problem(uncached(QUICK), traps.at("/slow"), Duration.ofMillis(300));
        assertThat(problem.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(problem).hasMessageStartingWith("the 300 ms for all requests were over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Log in</html>", "", "[]", "{\"other\": 1}", "{\"value\": ", "{\"value\": 1} x"})
    void whatIsNotTheServiceIsCalledSo(String body) {
        traps.on("/a", json(body));
        WeatherException problem = problem(uncached(QUICK), "/a");
        assertThat(problem.kind()).isEqualTo(Kind.NOT_A_SERVICE);
        assertThat(problem).hasMessageStartingWith(traps.at("/a") + " answers, but not as a weather service");
    }

    @Test
    void redirectsAreFollowedAFewTimes() {
        traps.on("/a", status(301, "Location", "/b"))
                .on("/b", status(307, "Location", traps.at("/c").toString()));
        traps.on("/c", json(GOOD)).on("/loop", status(302, "Location", "/loop"));
        fetch(uncached(QUICK), "/a");
        assertThat(problem(uncached(QUICK), "/loop")).hasMessageEndingWith("redirects more than 5 times");
    }

    @Test
    void redirectsDoNotLeadOutOfEncryptionOrOffTheWeb() {
        URI secure = URI.create("https://example.org/a");
        for (String to : List.of("http://example.org/b", "file:///etc/passwd", "ftp://example.org", "", "::")) {
            assertThatThrownBy(() -> Exchange.target(secure, to)).as(to).isInstanceOf(WeatherException.class);
        }
        assertThat(Exchange.target(secure, "/b")).isEqualTo(URI.create("https://example.org/b"));
        assertThat(Exchange.target(URI.create("http://example.org"), "https://example.org/b"))
                .isEqualTo(URI.create("https://example.org/b"));
    }

    @Test
    void thereMayBeNobody() {
        URI closed = traps.at("/a");
        traps.close();
        assertThat(problem(uncached(QUICK), closed, Duration.ofSeconds(20)).kind())
                .isEqualTo(Kind.UNREACHABLE);
        assertThat(problem(uncached(QUICK), URI.create("http://nowhere.invalid/a"), Duration.ofMinutes(1)))
                .hasMessageStartingWith("no address is known for nowhere.invalid");
    }

    @Test
    void theSameAskedByManyIsSentOnce() throws Exception {
        CountDownLatch all = new CountDownLatch(1);
        traps.on("/a", (request, out) -> {
            all.await();
            json(GOOD).answer(request, out);
        });
        Fetcher fetcher = uncached(QUICK);
        List<CompletableFuture<Reply>> replies = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            replies.add(fetcher.fetchLater(query(traps.at("/a")), Deadline.in(Duration.ofMinutes(1))));
        }
        while (fetcher.waiting() < 20) {
            Thread.onSpinWait();
        }
        all.countDown();
        replies.forEach(CompletableFuture::join);
        assertThat(traps.server().requests()).isEqualTo(1);
    }

    @Test
    void neverMoreConnectionsThanTheLimit() {
        for (int k = 0; k < 40; k++) {
            traps.on("/" + k, (request, out) -> {
                Thread.sleep(10);
                json(GOOD).answer(request, out);
            });
        }
        for (int limit : new int[] {0, 3}) {
            Fetcher fetcher = uncached(QUICK.withConnections(limit));
            List<CompletableFuture<Reply>> replies = new ArrayList<>();
            for (int k = 0; k < 40; k++) {
                replies.add(fetcher.fetchLater(query(traps.at("/" + k)), Deadline.in(Duration.ofMinutes(1))));
            }
            replies.forEach(CompletableFuture::join);
        }
        assertThat(traps.server().mostUnderWay()).as("the service's own limit").isEqualTo(4);
        assertThat(traps.server().mostConnections()).isLessThanOrEqualTo(4 + 3);
    }

    @Test
    void anUnknownEncodingIsSaid() {
        traps.on(
                "/a",
                (request, out) -> out.write(Loopback.reply(200, Map.of("Content-Encoding", "br"), new byte[] {1, 2})));
        assertThat(problem(uncached(QUICK), "/a")).hasMessageContaining("encoded as br");
    }

    @Test
    void addressesAreOfTheWeb() {
        assertThatThrownBy(() -> query(URI.create("file:///x")))
                .hasMessageContaining("begins with http:// or https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"me@example.org\nX: 1", "me\u0000", "\u00c5sa <a@example.org>", "\t"})
    void aContactThatNoHeaderCanCarryIsRefused(String contact) {
        assertThatThrownBy(() -> Manners.usual("isotherm (" + contact + ")"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the contact must be one line");
    }
}
