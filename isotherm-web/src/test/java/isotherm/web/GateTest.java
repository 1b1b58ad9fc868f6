package isotherm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is not the page gets nothing, and the server lives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTest {
    private Page page = new Page(Page.COOLING);

    @BeforeAll
    void runs() throws Exception {
        assertThat(page.get("/api/state").statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stops() throws Exception {
        assertThat(page.get("/api/state").statusCode()).isEqualTo(200);
        page.close();
    }

    private String raw(String path, String heads) throws IOException {
        return page.raw("GET " + path + " HTTP/1.1\r\n" + heads + "Connection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page.js", "/page.css", "/words.de.json", "/icon.svg"})
    void thePagesFilesNeedNoTokenAndForbidEverythingElse(String path) throws Exception {
        HttpResponse<String> answer = page.send(java.net.http.HttpRequest.newBuilder(page.uri(path)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.body()).doesNotContain(page.token);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/state",
        "GET,/api/scenario",
        "GET,/api/plate",
        "GET,/api/result",
        "GET,/api/progress",
        "GET,/api/picture.png",
        "POST,/api/run",
        "POST,/api/pause",
        "POST,/api/step",
        "POST,/api/reset",
        "PUT,/api/scenario",
        "PUT,/api/rate",
        "DELETE,/api/scenario",
        "GET,/nothing"
    })
    void allElseNeedsTheToken(String method, String path) throws Exception {
        for (String given :
                new String[] {"", "Bearer ", "Bearer 0", "Bearer " + "0".repeat(32), "Basic " + page.token}) {
            var request = java.net.http.HttpRequest.newBuilder(page.uri(path)).method(method, BodyPublishers.noBody());
            if (!given.isEmpty()) {
                request.header("Authorization", given);
            }
            assertThat(page.send(request).statusCode()).as(given).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "localhost.evil.example:PORT",
                "127.0.0.1:PORT.evil.example",
                "127.0.0.2:PORT",
                ""
            })
    void otherNamesAreRefused(String host) throws IOException {
        String name = host.replace("PORT", String.valueOf(page.port));
        assertThat(raw("/", "Host: " + name + "\r\n")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void noNameAndTwoNamesAreRefused() throws IOException {
        assertThat(raw("/", "")).startsWith("HTTP/1.1 400 ");
        String own = "Host: 127.0.0.1:" + page.port + "\r\n";
        assertThat(raw("/", own + "Host: evil.example\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(raw("/", own)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "https://127.0.0.1:PORT",
                "http://127.0.0.1",
                "http://evil.example:PORT"
            })
    void otherOriginsAreRefused(String origin) throws IOException {
        String heads = "Host: localhost:" + page.port + "\r\nAuthorization: Bearer " + page.token + "\r\n";
        String from = "Origin: " + origin.replace("PORT", String.valueOf(page.port)) + "\r\n";
        assertThat(raw("/api/state", heads + from)).startsWith("HTTP/1.1 403 ");
        assertThat(raw("/api/state", heads + "Origin: http://localhost:" + page.port + "\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/page.css/../../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2fetc%2fpasswd",
                "//etc/passwd",
                "/page.js%00.css",
                "/isotherm/web/page/index.html",
                "/index.html/"
            })
    void noPathLeadsOut(String path) throws IOException {
        String heads = "Host: localhost:" + page.port + "\r\nAuthorization: Bearer " + page.token + "\r\n";
        assertThat(raw(path, heads)).matches("(?s)HTTP/1.1 4\\d\\d .*").doesNotContain("root:");
    }

    @Test
    void formsOfOtherPagesCannotChangeAnything() throws Exception {
        for (String type :
                new String[] {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a"}) {
            assertThat(page.put("/api/scenario", type, Page.COOLING).statusCode())
                    .as(type)
                    .isEqualTo(400);
        }
    }

    @Test
    void whatIsTooLargeIsRefused() throws Exception {
        assertThat(page.put("/api/scenario", "application/toml", "#".repeat(5 << 20))
                        .statusCode())
                .isEqualTo(413);
        String heads = "Host: localhost:" + page.port + "\r\nX: " + "x".repeat(1 << 20) + "\r\n";
        assertThat(raw("/", heads)).matches("(?s)HTTP/1.1 4\\d\\d .*|closed");
    }

    @Test
    void aPortThatIsTakenIsSaid() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PlateServer.start(other.getLocalPort(), Page.COOLING, Page.PLANNER))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining(String.valueOf(other.getLocalPort()))
                    .hasMessageContaining("--port 0");
        }
    }
}
