package isotherm.proof;

import isotherm.model.Grid;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.Schedule;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import java.lang.management.ManagementFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** Prints how many bytes a run takes, native and heap, beyond what the JVM had before. */
final class MemoryProgram {
    private static final Pattern OTHER = Pattern.compile("Other \\(reserved=\\d+KB, committed=(\\d+)KB");

    private MemoryProgram() {}

    public static void main(String[] arguments) throws JMException {
        Plan plan = Plan.of(Scenario.on(Grid.ofNodes(MemoryTest.NODES, MemoryTest.NODES, 1))
                .timing(Timing.steps(20))
                .build());
        long nativeBefore = nativeBytes();
        long heapBefore = heapBytes();
        long[] taken = new long[1];
        Simulation.of(plan, new Execution(Kernel.VECTOR, Order.TILED, 2))
                .observe(Schedule.atEnd(plan), snapshot -> {
                    try {
                        taken[0] = nativeBytes() - nativeBefore + heapBytes() - heapBefore;
                    } catch (JMException e) {
                        throw new IllegalStateException("native memory is not tracked", e);
                    }
                })
                .run();
        System.out.println(taken[0]);
    }

    private static long nativeBytes() throws JMException {
        String summary = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "vmNativeMemory",
                        new Object[] {new String[] {"summary"}},
                        new String[] {String[].class.getName()});
        Matcher other = OTHER.matcher(summary);
        return other.find() ? Long.parseLong(other.group(1)) * 1024 : 0;
    }

    private static long heapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
