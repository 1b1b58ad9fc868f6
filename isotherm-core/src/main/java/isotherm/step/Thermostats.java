package isotherm.step;

import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Thermostat;
import isotherm.state.StateExchange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The thermostats of a scenario: each looks at its probe at multiples of its interval and switches its region's source. */
public final class Thermostats {
    /** A moment this close to a multiple of an interval, in parts of the interval, is that multiple. */
    private static final double SAME = 1e-9;

    private record Switch(int region, Thermostat thermostat, Probe probe) {
        boolean isDue(double after, double time) {
            double every = thermostat.everySeconds();
            return Math.floor(time / every + SAME) > Math.floor(after / every + SAME);
        }
    }

    private final List<Switch> switches = new ArrayList<>();
    private final BitSet off = new BitSet();

    public Thermostats(Scenario scenario) {
        for (int k = 0; k < scenario.regions().size(); k++) {
            Region region = scenario.regions().get(k);
            Thermostat thermostat = region.thermostat();
            if (thermostat != null) {
                for (Probe probe : scenario.probes()) {
                    if (probe.name().equals(thermostat.probe())) {
                        switches.add(new Switch(k, thermostat, probe));
                    }
                }
                off.set(k);
            }
        }
    }

    private Thermostats(Thermostats other) {
        switches.addAll(other.switches);
        off.or(other.off);
    }

    /** The same, as they stand now. */
    public Thermostats copy() {
        return new Thermostats(this);
    }

    /** The probes that they look at. */
    public List<Probe> probes() {
        return switches.stream().map(Switch::probe).distinct().toList();
    }

    /** Seconds from one look to the next, of the one that looks most often; infinite where there are none. */
    public double interval() {
        return switches.stream()
                .mapToDouble(one -> one.thermostat.everySeconds())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Whether a region's source is switched on. */
    public boolean isOn(int region) {
        return !off.get(region);
    }

    /** Regions whose source is switched off. */
    public BitSet off() {
        return (BitSet) off.clone();
    }

    /** The first moment after {@code time} at which one looks; infinite where there are none. */
    public double nextAfter(double time) {
        double next = Double.POSITIVE_INFINITY;
        for (Switch one : switches) {
            double every = one.thermostat.everySeconds();
            next = Math.min(next, (Math.floor(time / every + SAME) + 1) * every);
        }
        return next;
    }

    /** Whether one looks between two moments, the later included. */
    public boolean isDue(double after, double time) {
        for (Switch one : switches) {
            if (one.isDue(after, time)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Those that are due between two moments, the later included, look at their probes.
     *
     * @param temperature at a probe
     * @return true where one switched
     */
    public boolean look(double after, double time, ToDoubleFunction<Probe> temperature) {
        boolean switched = false;
        for (Switch one : switches) {
            if (one.isDue(after, time)) {
                boolean before = !off.get(one.region);
                boolean now = one.thermostat.isOn(temperature.applyAsDouble(one.probe), before);
                off.set(one.region, !now);
                switched |= now != before;
            }
        }
        return switched;
    }

    /** Which are on. */
    public void exchange(StateExchange state) {
        BitSet kept = state.bits("off", off);
        off.clear();
        off.or(kept);
    }

    public boolean isEmpty() {
        return switches.isEmpty();
    }
}
