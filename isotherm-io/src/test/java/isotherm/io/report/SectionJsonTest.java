package isotherm.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.convergence.Convergence;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Flank;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Scenario;
import isotherm.model.SectionQuestion;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionJsonTest {
    /** U = 1 / (1/8 + 0.25/1 + 1/8) = 2 W/(m^2 K). */
    private static Scenario.Builder wall() {
        return Scenario.on(new Grid(Axis.even(5, 0.0625), Axis.even(5, 0.125)))
                .material(Material.of(1, 1000, 1000))
                .edges(new Edges(
                        new Boundary.Convection(8, 0),
                        new Boundary.Convection(8, 16),
                        new Boundary.Insulated(),
                        new Boundary.Insulated()))
                .timing(Timing.steady())
                .tolerance(1e-12);
    }

    private static String compact(String json) {
        return json.replaceAll("\\s+", "").replaceAll("(\\.\\d{9})\\d+", "$1");
    }

    private static String section(Scenario.Builder scenario) {
        return compact(RunJson.text(Simulation.of(scenario.build()).run()));
    }

    @Test
    void aRunSaysTheNumbersOfItsSection() {
        String json = section(wall());
        assertThat(json)
                .contains("\"section\":{\"inside\":{\"air\":16.0,\"heat_flow\":")
                .containsSubsequence(
                        "\"l2d\":",
                        "\"surface\":0.5,\"facing\":true,\"u\":",
                        "\"r_total\":",
                        "\"f_rsi\":",
                        "\"coldest\":{\"at\":[0.25,")
                .containsPattern(
                        "\"psi\":\\{\"inner\":[^,]*,\"outer\":[^,]*,\"flanks\":\\[\\{\"edge\":\"bottom\",\"u\":2.0,"
                                + "\"inner_length\":0.5,\"outer_length\":0.5\\}\\]\\}");
        assertThat(section(wall().section(new SectionQuestion(List.of(new Flank(1, 0.25)), Double.NaN))))
                .containsPattern(
                        "\"psi\":\\{\"value\":0.[67][^,]*,\"flanks\":\\[\\{\"u\":1.0,\"length\":0.25\\}\\]\\}");
        assertThat(json)
                .contains("\"surface\":0.5}],\"couplings\":[{\"airs\":[16.0,0.0],\"l2d\":")
                .contains("\"rooms\":[{\"name\":\"rightedge\",\"air\":16.0,\"surface\":0.5,\"f_rsi\":")
                .contains("\"f_rsi_resistance\":null,\"not_given\":{}")
                .contains(
                        "\"materials\":[{\"name\":\"unnamed\",\"area\":0.125,\"conductivity\":[1.0,1.0],\"regions\":[]}]");
    }

    @Test
    void betweenMoreAirsItSaysTheirCouplingsAndWhatIsNotGiven() {
        String json = section(wall().edges(new Edges(
                new Boundary.Convection(8, 0),
                new Boundary.Convection(8, 16),
                new Boundary.Convection(8, 10),
                new Boundary.Insulated())));
        assertThat(json)
                .contains("\"section\":{\"airs\":[{\"air\":16.0,\"heat_flow\":")
                .containsSubsequence("{\"airs\":[16.0,10.0],", "{\"airs\":[16.0,0.0],", "{\"airs\":[10.0,0.0],")
                .contains("\"not_given\":{\"u\":\"thereare3airs,", "\"psi\":\"thereare3airs;")
                .doesNotContain("\"inside\"");
        assertThat(section(wall().edges(new Edges(
                        new Boundary.Convection(8, 0),
                        new Boundary.Convection(8, 16),
                        new Boundary.Fixed(10),
                        new Boundary.Insulated()))))
                .contains("\"no_section\":\"thebottomedgeisheldatatemperature;")
                .doesNotContain("\"section\"");
    }

    @Test
    void whatIsNoSectionHasNone() {
        Scenario.Builder moving = wall().timing(Timing.until(1));
        assertThat(section(moving)).doesNotContain("\"section\"");
    }

    @Test
    void convergeSaysWhatTheGridDoes() {
        String json = compact(ConvergenceJson.text(Convergence.of(
                Plan.of(wall().build()), Execution.auto(), Convergence.Grids.standard(), List.of(), (n, plan) -> {})));
        assertThat(json)
                .containsSubsequence(
                        "\"method\":\"steady\",\"asked\":0,\"grids\":[{\"nodes\":[5,5],",
                        "{\"nodes\":[17,17],",
                        "\"probes\":{},\"edges\":{\"left\":{\"values\":[",
                        "\"trend\":\"settled\",\"order\":null,\"extrapolated\":",
                        "\"error\":",
                        "\"finest_error\":",
                        "\"section\":{\"l2d\":{\"values\":[",
                        "\"f_rsi\":{\"values\":[",
                        "\"iso_10211\":[{\"grids\":[0,1],\"heat_flows\":[",
                        "\"heat_flow_limit\":0.01,\"heat_flow_error\":",
                        "\"f_rsi_difference\":",
                        "\"f_rsi_limit\":0.005,\"f_rsi_error\":",
                        "\"met\":true}");
    }
}
