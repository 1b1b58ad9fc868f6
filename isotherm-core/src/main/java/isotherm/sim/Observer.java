package isotherm.sim;

import isotherm.field.Snapshot;

/** Somebody who looks at the state when a {@link Schedule} says so. */
@FunctionalInterface
public interface Observer {
    /**
     * Looks at the state.
     *
     * @param snapshot valid until this method returns
     */
    void observe(Snapshot snapshot);
}
