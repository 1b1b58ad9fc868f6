package isotherm.proof;

import isotherm.expression.Expression;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Precision;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import isotherm.step.TileShape;
import jdk.incubator.vector.DoubleVector;

/** Prints the lanes of this JVM and the hashes of some runs, with the scalar kernel and with the vector kernel. */
final class HashProgram {
    private HashProgram() {}

    public static void main(String[] arguments) {
        boolean small = Boolean.getBoolean("small");
        System.out.println(DoubleVector.SPECIES_PREFERRED.length());
        StringBuilder hashes = new StringBuilder();
        for (int columns : small ? new int[] {19} : new int[] {4, 12, 71, 130}) {
            for (double dy : new double[] {0.1, 0.17}) {
                for (Precision precision : Precision.values()) {
                    hashes.append(hash(Plan.of(scenario(columns, dy, precision, small ? 20 : 200))));
                }
            }
        }
        System.out.println(hashes);
    }

    private static String hash(Plan plan) {
        String scalar = hash(plan, new Execution(Kernel.SCALAR, Order.PLAIN, 1));
        String vector = hash(plan, new Execution(Kernel.VECTOR, Order.BANDED, 2));
        String tiled = hash(plan, new Execution(Kernel.VECTOR, Order.TILED, 2, new TileShape(50, 9, 13)));
        if (!scalar.equals(vector) || !scalar.equals(tiled)) {
            throw new IllegalStateException(
                    "scalar, vector and tiled differ on " + plan.grid() + " in " + plan.precision());
        }
        return vector;
    }

    private static Scenario scenario(int columns, double dy, Precision precision, int steps) {
        Expression moving = Expression.parse("3+20*sin(50*t+x)");
        Edges edges = new Edges(
                new Boundary.Insulated(),
                new Boundary.Fixed(-4),
                new Boundary.Fixed(new Signal.Formula(moving)),
                new Boundary.Insulated());
        return Scenario.on(new Grid(Axis.even(columns, 0.1), Axis.even(23, dy)))
                .edges(edges)
                .initial(Initial.formula(Expression.parse("30*sin(17*x+y)*cos(23*y)-5")))
                .precision(precision)
                .timing(Timing.steps(steps))
                .build();
    }

    private static String hash(Plan plan, Execution execution) {
        return String.valueOf(
                Simulation.of(plan, execution).run().values().field().sha256());
    }
}
