package isotherm.agent;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;

/** Loads the agent into a JVM that runs; a program of its own, since a JVM may not attach to itself. */
final class Attach {
    private Attach() {}

    /**
     * Attaches.
     *
     * @param arguments process id, the agent's jar, the agent's options
     */
    public static void main(String[] arguments) {
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
}
