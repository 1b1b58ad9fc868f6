import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Starts a JVM with the options of its own, as build tools do. */
public class Parent {
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), "Parent", "child"));
            System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
        }
        System.out.println("child");
    }
}
