package isotherm.check;

import isotherm.expression.Expression;
import isotherm.model.Shape;
import isotherm.model.Signal;
import java.util.function.DoubleConsumer;

/**
 * Between which numbers a signal lies during a run; of a formula, as far as a lattice of places and times tells.
 *
 * @param least NaN where it has no number
 * @param most NaN where it has no number
 */
public record SignalRange(double least, double most) {
    private static final int PLACES = 9;
    private static final int TIMES = 17;

    public static SignalRange of(Signal signal, Shape.Rectangle box, double duration) {
        return switch (signal) {
            case Signal.Constant(double value) -> new SignalRange(value, value);
            case Signal.Sinusoid wave ->
                new SignalRange(wave.mean() - Math.abs(wave.amplitude()), wave.mean() + Math.abs(wave.amplitude()));
            case Signal.Sampled(var series) -> new SignalRange(series.least(), series.most());
            case Signal.Formula(Expression formula) -> of(formula, box, duration);
        };
    }

    static SignalRange of(Expression formula, Shape.Rectangle box, double duration) {
        Collected all = new Collected();
        int times = formula.uses(Expression.Variable.T) ? TIMES : 1;
        int columns = formula.uses(Expression.Variable.X) ? PLACES : 1;
        int rows = formula.uses(Expression.Variable.Y) ? PLACES : 1;
        for (int k = 0; k < times; k++) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    double x = box.left() + (box.right() - box.left()) * column / (PLACES - 1);
                    double y = box.bottom() + (box.top() - box.bottom()) * row / (PLACES - 1);
                    all.accept(formula.at(x, y, duration * k / (TIMES - 1)));
                }
            }
        }
        return new SignalRange(all.least, all.most);
    }

    private static final class Collected implements DoubleConsumer {
        private double least = Double.NaN;
        private double most = Double.NaN;

        @Override
        public void accept(double value) {
            if (Double.isFinite(value)) { // the run refuses the others, with their place
                least = value >= least ? least : value;
                most = value <= most ? most : value;
            }
        }
    }
}
