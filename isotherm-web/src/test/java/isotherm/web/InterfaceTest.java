package isotherm.web;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.io.report.JsonLeaves;
import isotherm.sim.RunReport;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a page does with a plate: what it sees is what {@code run} computes. */
class InterfaceTest {
    private static final int TRIES = 500;

    private final Page page = new Page(Page.COOLING);

    @AfterEach
    void stops() {
        page.close();
    }

    private static RunReport run(String toml) {
        return Simulation.of(Page.PLANNER.plan(toml).plan(), Execution.auto()).run();
    }

    /** A member of an object. */
    private static JsonLeaves.Leaf leaf(String json, String name) {
        return Objects.requireNonNull(JsonLeaves.of(json).get(name), name);
    }

    private String json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = page.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private double number(String path, String name) throws IOException, InterruptedException {
        return leaf(json(path), name).number();
    }

    private HttpResponse<String> ended() throws IOException, InterruptedException {
        HttpResponse<String> result = page.get("/api/result");
        for (int k = 0; k < TRIES && result.statusCode() == 409; k++) {
            Thread.sleep(20);
            result = page.get("/api/result");
        }
        assertThat(result.statusCode()).as(result.body()).isEqualTo(200);
        return result;
    }

    private void asFastAsItGoes() throws IOException, InterruptedException {
        assertThat(page.put("/api/rate", "application/json", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aRunEndsInTheBitsOfRun() throws Exception {
        assertThat(page.get("/api/result").statusCode()).isEqualTo(409);
        asFastAsItGoes();
        page.post("/api/run");
        RunReport alone = run(Page.COOLING);
        assertThat(leaf(ended().body(), "field.sha256").text())
                .isEqualTo(alone.values().field().sha256());
        String state = json("/api/state");
        assertThat(leaf(state, "field.sha256").text())
                .isEqualTo(alone.values().field().sha256());
        assertThat(leaf(state, "running").text()).isEqualTo("false");
        assertThat(leaf(state, "step").number()).isEqualTo(300);
        assertThat(leaf(state, "probes.middle").number())
                .isEqualTo(alone.values().probes().get("middle"));
        assertThat(leaf(state, "edges.left.heat_flow").number())
                .isEqualTo(alone.heat().edgeFlows().get(isotherm.model.Edge.LEFT));
        page.post("/api/run"); // from the start again
        assertThat(ended().body()).contains(alone.values().field().sha256());
    }

    @Test
    void itStandsAtItsStartAndGoesOnStepByStep() throws Exception {
        assertThat(number("/api/state", "step")).isZero();
        page.post("/api/step");
        page.post("/api/step");
        double step = 0;
        for (int k = 0; k < TRIES && step < 2; k++) {
            step = number("/api/state", "step");
        }
        assertThat(step).isEqualTo(2);
        String two = Page.COOLING.replace("steps = 300", "steps = 2");
        // the step itself is that of the longer run
        assertThat(leaf(json("/api/state"), "field.sha256").text())
                .isEqualTo(run(two).values().field().sha256());
        page.post("/api/reset");
        assertThat(number("/api/state", "step")).isZero();
    }

    @Test
    void pausedItStays() throws Exception {
        page.post("/api/run");
        page.post("/api/pause");
        double time = number("/api/state", "time");
        Thread.sleep(100);
        assertThat(number("/api/state", "time")).isEqualTo(time);
        assertThat(leaf(json("/api/state"), "running").text()).isEqualTo("false");
    }

    @Test
    void aWrongScenarioIsSaidWithItsPlaceAndTheOldOneStays() throws Exception {
        HttpResponse<String> wrong =
                page.put("/api/scenario", "application/toml", Page.COOLING.replace("spacing", "spcing"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(leaf(wrong.body(), "error").text()).contains("line 4").contains("spacing");
        assertThat(page.get("/api/scenario").body()).isEqualTo(Page.COOLING);
        assertThat(number("/api/state", "step")).isZero();
    }

    @Test
    void anotherScenarioIsSeenAtTheTimeOfTheOld() throws Exception {
        for (int k = 0; k < 40; k++) {
            page.post("/api/step");
        }
        for (int k = 0; k < TRIES && number("/api/state", "step") < 40; k++) {
            Thread.sleep(5);
        }
        double time = number("/api/state", "time");
        String warmer = Page.COOLING.replace("temperature = 0 ", "temperature = 50 ");
        assertThat(page.put("/api/scenario", "application/toml", warmer).statusCode())
                .isEqualTo(200);
        assertThat(number("/api/state", "step")).isEqualTo(40);
        assertThat(number("/api/state", "time")).isEqualTo(time);
        assertThat(leaf(json("/api/state"), "field.sha256").text())
                .isEqualTo(run(warmer.replace("steps = 300", "steps = 40"))
                        .values()
                        .field()
                        .sha256());
        assertThat(page.get("/api/scenario").body()).isEqualTo(warmer);
    }

    @Test
    void aPaceThatIsNoneIsRefused() throws Exception {
        for (String body : new String[] {"{\"rate\": 0}", "{\"rate\": -1}", "{\"rate\": \"x\"}", "{", "[]", ""}) {
            assertThat(page.put("/api/rate", "application/json", body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    void thePictureIsAPng() throws Exception {
        HttpResponse<byte[]> picture =
                page.client.send(page.request("/api/picture.png").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.body()).startsWith(0x89, 'P', 'N', 'G');
    }
}
