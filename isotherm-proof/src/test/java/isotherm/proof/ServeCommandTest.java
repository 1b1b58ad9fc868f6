package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page's server as a user starts and ends it. */
class ServeCommandTest extends CommandTest {
    private static final int TRIES = 1500;

    private static HttpResponse<String> ask(URI address, String method, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .header("Authorization", "Bearer " + address.getFragment())
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void aPlateIsServedUntilControlC() throws Exception {
        // env: a test that itself runs in the background would hand down an ignored signal
        List<String> words = new ArrayList<>(List.of("env", "--default-signal=INT"));
        words.addAll(process("serve", "--set", "time.steps=50").command());
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            String first = lines.readLine();
            assertThat(first).matches("http://127\\.0\\.0\\.1:\\d+/#[0-9a-f]{32}");
            URI address = URI.create(first);
            assertThat(ask(address, "PUT", "/api/rate").statusCode()).isEqualTo(200);
            assertThat(ask(address, "POST", "/api/run").statusCode()).isEqualTo(200);
            HttpResponse<String> result = ask(address, "GET", "/api/result");
            for (int k = 0; k < TRIES && result.statusCode() == 409; k++) {
                TimeUnit.MILLISECONDS.sleep(20);
                result = ask(address, "GET", "/api/result");
            }
            assertThat(result.statusCode()).as(result.body()).isEqualTo(200);
            JsonNode run = isotherm("run", "--json", "--set", "time.steps=50").json();
            assertThat(JsonMapper.shared().readTree(result.body()).get("field")).isEqualTo(run.get("field"));
            assertThat(tool("kill", "-INT", String.valueOf(process.pid())).code())
                    .isZero();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            assertThat(lines.readLine()).isNull();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aPortThatCannotBeHadIsSaid() throws Exception {
        isotherm("serve", "--port", "65536").failed(2, "isotherm: --port must be 0 to 65535, was 65536");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            isotherm("serve", "--port", port)
                    .failed(
                            2,
                            "isotherm: port " + port
                                    + " cannot be had: Address already in use; --port 0 takes one that is" + " free");
        }
    }

    @Test
    void aWrongScenarioIsSaidBeforeAnythingIsServed() throws Exception {
        isotherm("serve", "--set", "grid.nods=3")
                .failed(2, "isotherm: --set grid.nods=3: [grid] has no key \"nods\"; did you mean \"nodes\"?");
    }
}
