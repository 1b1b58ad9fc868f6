package isotherm.sim;

import isotherm.parts.Orders;
import isotherm.parts.Orders.Kind;
import isotherm.parts.Orders.Order;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import isotherm.step.Neighbours;
import isotherm.threads.GivenUpException;

/** One who computes a part of a plate that is not the first: it does what the first one's {@link Simulation} orders, and shows nothing. */
public final class Follower {
    private final Share share;
    private final Orders orders;

    private Follower(Plan plan, Execution execution, Neighbours neighbours) {
        this.share = new Share(plan, execution, neighbours);
        this.orders = new Orders(neighbours);
    }

    /**
     * One who waits for orders.
     *
     * @param plan of the whole plate, as that of the first
     * @throws IllegalArgumentException where {@link Simulation#of(Plan, Execution, Neighbours)} would
     */
    public static Follower of(Plan plan, Execution execution, Neighbours neighbours) {
        return new Follower(plan, execution, neighbours);
    }

    /** Asks the run of all parts to end at its next block boundary. Any thread may ask. */
    public void stop() {
        share.halt.stop();
    }

    /**
     * Follows until the first part's run lets it go.
     *
     * @throws BlowUpException where a temperature becomes infinite or NaN, in whatever part
     */
    public void follow() {
        try (share) {
            Order order = orders.next();
            while (order.kind() != Kind.END) {
                try {
                    follow(order);
                } catch (GivenUpException together) {
                    // the state is that from before the block, for all
                }
                order = orders.next();
            }
        } finally {
            share.halt.halted();
        }
    }

    private void follow(Order order) {
        switch (order.kind()) {
            case RANGE -> share.range();
            case BEGIN -> share.begin();
            case START -> share.start();
            case ADVANCE -> share.advance((int) order.first(), order.second() > 0);
            case CHECK -> share.check();
            case STOP -> share.isStopped();
            case NODE -> share.temperatures.at((int) order.first(), (int) order.second());
            case ROWS -> share.temperatures.rows((int) order.first(), (int) order.second());
            case ACCOUNTS -> share.accounts();
            case KEEP -> share.exchange(null, false, order.first());
            case TAKE_UP -> share.exchange(null, true, order.first());
            case END -> throw new IllegalStateException("nothing follows the end");
        }
    }
}
