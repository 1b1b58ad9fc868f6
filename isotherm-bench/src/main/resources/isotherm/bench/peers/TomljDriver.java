import java.nio.file.Path;
import org.tomlj.Toml;

/** Reads a TOML file and prints it as JSON. */
public class TomljDriver {
    public static void main(String[] arguments) throws Exception {
        System.out.println(Toml.parse(Path.of(arguments[0])).toJson());
    }
}
