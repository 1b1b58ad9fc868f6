package isotherm.agent.jvm;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import java.io.IOException;

/** Loads the agent into a JVM that runs, or lists those; a program of its own, since a JVM may not attach to itself. */
public final class Attach {
    private Attach() {}

    /**
     * Attaches, or lists: without arguments it prints each of the user's JVMs but this one as process id, tab, main class or jar with its
     * arguments.
     *
     * @param arguments process id, the agent's jar, the agent's options; or none
     */
    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            list();
            return;
        }
        try {
            VirtualMachine machine = VirtualMachine.attach(arguments[0]);
            try {
                machine.loadAgent(arguments[1], arguments[2]);
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException | IOException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void list() {
        String own = Long.toString(ProcessHandle.current().pid());
        for (VirtualMachineDescriptor each : VirtualMachine.list()) {
            if (!each.id().equals(own)) {
                System.out.println(each.id() + "\t"
                        + each.displayName().lines().findFirst().orElse(""));
            }
        }
    }
}
