import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command whose arguments picocli reads, and its help and completion. */
@Command(name = "draw", mixinStandardHelpOptions = true, version = "1", description = "Draws %nlines.")
public class PicocliDriver implements Runnable {
    @Option(names = {"-w", "--width"}, description = "in pixels, default ${DEFAULT-VALUE}", defaultValue = "80")
    int width;

    @Parameters(description = "what to draw")
    List<String> what = List.of();

    @Override
    public void run() {
        System.out.println(width + " " + what);
    }

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new PicocliDriver());
        for (int k = 0; k < 200; k++) {
            line.execute("--width", String.valueOf(k), "a", "b" + k);
        }
        line.execute("--help");
        System.out.println(line.execute("--heigth", "3"));
        System.out.println(picocli.AutoComplete.bash("draw", line));
    }
}
