package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.building.Section;
import isotherm.convergence.Convergence;
import isotherm.convergence.ConvergingQuantity;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Grading;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Rim;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.RunReport;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Corners, floors and a balcony whose heat flows at 20 K two other programs agree on to 1e-4: 20 degC in the rooms (0.13 m^2 K/W at walls, 0.17 at
 * floors, 0.10 at ceilings), 0 degC outside (0.04).
 */
class JunctionsTest {
    private static final double AGREED = 1e-4;
    private static final Boundary.Convection OUTSIDE = new Boundary.Convection(1 / 0.04, 0);
    private static final Boundary INSULATED = new Boundary.Insulated();

    /** A section: its width and height, what it is made of, its rooms, and where the plate's edges are outside. */
    enum Junction {
        CORNER(1.6, 1.6, 9.53111, true) {
            @Override
            void build(Junctions to) {
                to.layer(0, 0, 1.6, 0.2, 2).layer(0, 0.2, 0.2, 1.6, 2);
                to.layer(0.2, 0.2, 0.4, 1.6, 0.04).layer(0.4, 0.2, 1.6, 0.4, 0.04);
                to.room(0.4, 0.4, 1.6, 1.6, false);
            }
        },
        LINED_CORNER(2, 2, 11.2544, true) {
            @Override
            void build(Junctions to) {
                to.layer(0, 0, 2, 0.2, 2).layer(0, 0.2, 0.2, 2, 2);
                to.layer(0.2, 0.2, 0.4, 2, 0.04).layer(0.4, 0.2, 2, 0.4, 0.04);
                to.layer(0.4, 0.4, 0.5, 2, 0.2).layer(0.5, 0.4, 2, 0.5, 0.2);
                to.room(0.5, 0.5, 2, 2, false);
            }
        },
        WRAPPED_CORNER(1.3, 1.3, 14.1680, true) {
            @Override
            void build(Junctions to) {
                to.layer(0.1, 0.1, 0.3, 1.3, 2).layer(0.3, 0.1, 1.3, 0.3, 2);
                to.layer(0, 0, 0.1, 1.3, 0.032).layer(0.1, 0, 1.3, 0.1, 0.032);
                to.room(0.3, 0.3, 1.3, 1.3, false);
            }
        },
        FLOOR(1.3, 2.2, 33.800, false) {
            @Override
            void build(Junctions to) {
                to.layer(0, 0, 0.2, 2.2, 2).layer(0.2, 1, 1.3, 1.2, 2);
                to.layer(0.2, 0, 0.3, 1, 0.04).layer(0.2, 1.2, 0.3, 2.2, 0.04);
                to.room(0.3, 0, 1.3, 1, true).room(0.3, 1.2, 1.3, 2.2, true);
            }
        },
        BALCONY(1.8, 2.2, 24.1738, false) {
            @Override
            void build(Junctions to) {
                to.layer(0, 1, 1.8, 1.2, 2);
                to.layer(0.5, 0, 0.7, 1, 0.2).layer(0.5, 1.2, 0.7, 2.2, 0.2);
                to.layer(0.7, 0, 0.8, 1, 0.032).layer(0.7, 1.2, 0.8, 2.2, 0.032);
                to.outside(0, 0, 0.5, 1).outside(0, 1.2, 0.5, 2.2);
                to.room(0.8, 0, 1.8, 1, true).room(0.8, 1.2, 1.8, 2.2, true);
            }
        },
        LINED_FLOOR(1.5, 2.4, 21.8993, false) {
            @Override
            void build(Junctions to) {
                to.layer(0, 0, 0.2, 2.4, 2).layer(0.2, 1.1, 1.5, 1.3, 2);
                to.layer(0.2, 0, 0.3, 1, 0.04).layer(0.2, 1.4, 0.3, 2.4, 0.04);
                to.layer(0.2, 1, 1.5, 1.1, 0.032).layer(0.2, 1.3, 1.5, 1.4, 0.032);
                to.room(0.3, 0, 1.5, 1, true).room(0.3, 1.4, 1.5, 2.4, true);
            }
        };

        private final double width;
        private final double height;
        final double agreed;
        private final boolean below;

        Junction(double width, double height, double agreed, boolean below) {
            this.width = width;
            this.height = height;
            this.agreed = agreed;
            this.below = below;
        }

        abstract void build(Junctions to);

        Scenario scenario(double finest) {
            Junctions junctions = new Junctions();
            build(junctions);
            Grading grading = new Grading(finest, 0.05, 1.2);
            Grid grid = new Grid(
                    grading.axis(width, junctions.placesX, List.of()),
                    grading.axis(height, junctions.placesY, List.of()));
            List<EdgePart> parts = this == BALCONY ? List.of(new EdgePart(Edge.LEFT, 1, 1.2, OUTSIDE)) : List.of();
            Boundary left = this == BALCONY ? INSULATED : OUTSIDE;
            return Scenario.on(grid)
                    .regions(junctions.regions.toArray(Region[]::new))
                    .edges(new Edges(left, INSULATED, below ? OUTSIDE : INSULATED, INSULATED, parts))
                    .timing(Timing.steady())
                    .build();
        }
    }

    /** Collects a section's rectangles. */
    static final class Junctions {
        private static final Rim FACES = new Rim(
                new Signal.Constant(1 / 0.17),
                new Signal.Constant(1 / 0.13),
                new Signal.Constant(1 / 0.10),
                new Signal.Constant(20));

        private final List<Region> regions = new ArrayList<>();
        private final List<Double> placesX = new ArrayList<>();
        private final List<Double> placesY = new ArrayList<>();

        private Shape box(double left, double bottom, double right, double top) {
            placesX.addAll(List.of(left, right));
            placesY.addAll(List.of(bottom, top));
            return new Shape.Rectangle(left, bottom, right, top);
        }

        private String name() {
            return "r" + regions.size();
        }

        Junctions layer(double left, double bottom, double right, double top, double conductivity) {
            regions.add(Region.of(name(), box(left, bottom, right, top), Material.of(conductivity, 1000, 1000)));
            return this;
        }

        Junctions room(double left, double bottom, double right, double top, boolean byFace) {
            Shape box = box(left, bottom, right, top);
            regions.add(Region.room(name(), box, byFace ? FACES : Rim.of(FACES.film(Rim.Face.WALL))));
            return this;
        }

        Junctions outside(double left, double bottom, double right, double top) {
            regions.add(Region.room(name(), box(left, bottom, right, top), OUTSIDE));
            return this;
        }
    }

    @ParameterizedTest
    @EnumSource
    void heatFlowsAreThoseOfOtherPrograms(Junction junction) {
        Convergence answer = Convergence.of(
                Plan.of(junction.scenario(0.01)),
                Execution.auto(),
                Convergence.Grids.standard(),
                List.of(),
                (number, plan) -> {});
        ConvergingQuantity coupling = answer.quantities().stream()
                .filter(each -> each.kind() == ConvergingQuantity.Kind.COUPLING)
                .findFirst()
                .orElseThrow();
        double found = 20 * coupling.trend().extrapolated();
        Measured.absolute(junction + ", heat flow", found, junction.agreed, 2 * AGREED * junction.agreed);
        RunReport finest = answer.grids().getLast();
        Section section = Objects.requireNonNull(finest.building().section());
        assertThat(section.transmittance()).as("none has a plane inside").isNaN();
        assertThat(section.psi()).as("all have a psi").isNotNull();
        assertThat(section.rooms()).hasSize(junction.below ? 1 : 2);
    }
}
