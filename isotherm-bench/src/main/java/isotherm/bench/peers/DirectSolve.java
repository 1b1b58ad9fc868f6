package isotherm.bench.peers;

import isotherm.bench.race.Effort;
import isotherm.bench.race.PeerFailedException;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.ops.DConvertMatrixStruct;
import org.ejml.sparse.FillReducing;
import org.ejml.sparse.csc.factory.LinearSolverFactory_DSCC;

/** A system solved by EJML's sparse Cholesky factorisation, its nodes in the order of a nested dissection. */
public final class DirectSolve {
    private final LinearSystem system;
    private final int[] order;
    private final DMatrixSparseCSC matrix;

    public DirectSolve(LinearSystem system) {
        this.system = system;
        order = NestedDissection.of(system.columns(), system.rows());
        matrix = matrix(NestedDissection.places(order));
    }

    private DMatrixSparseCSC matrix(int[] places) {
        int size = system.size();
        DMatrixSparseTriplet entries = new DMatrixSparseTriplet(size, size, 5 * size);
        for (int n = 0; n < size; n++) {
            entries.addItem(places[n], places[n], system.diagonal(n));
            link(entries, places, n, n + 1, system.east(n));
            link(entries, places, n, n + system.columns(), system.north(n));
        }
        return DConvertMatrixStruct.convert(entries, (DMatrixSparseCSC) null);
    }

    private static void link(DMatrixSparseTriplet entries, int[] places, int n, int other, double conductance) {
        if (conductance != 0) {
            entries.addItem(places[n], places[other], -conductance);
            entries.addItem(places[other], places[n], -conductance);
        }
    }

    /** Factorises and solves. */
    public Effort solve() {
        long begin = System.nanoTime();
        DMatrixRMaj right = new DMatrixRMaj(system.size(), 1);
        for (int place = 0; place < order.length; place++) {
            right.set(place, system.right(order[place]));
        }
        var solver = LinearSolverFactory_DSCC.cholesky(FillReducing.NONE);
        if (!solver.setA(matrix)) {
            throw new PeerFailedException("EJML did not factorise the system");
        }
        DMatrixRMaj ordered = new DMatrixRMaj(system.size(), 1);
        solver.solve(right, ordered);
        double seconds = (System.nanoTime() - begin) * 1e-9;
        double[] solution = new double[system.size()];
        for (int place = 0; place < order.length; place++) {
            solution[order[place]] = ordered.get(place);
        }
        return new Effort(Double.NaN, Double.NaN, system.error(solution), seconds);
    }
}
