import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Parses the files of a folder and prints them anew: told the folder, rounds and seconds, it does at least so much of both. */
public class ProfiledParser {
    public static void main(String[] arguments) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.sorted().toList();
        }
        long rounds = Long.parseLong(arguments[1]);
        double seconds = Double.parseDouble(arguments[2]);
        long begin = System.nanoTime();
        long done = 0;
        int value = 0;
        double passed = 0;
        while (done < rounds || passed < seconds) {
            value = 0;
            for (Path file : files) {
                value = 31 * value + printed(file).hashCode();
            }
            done++;
            passed = (System.nanoTime() - begin) * 1e-9;
        }
        System.out.println(passed + " " + value + " " + done);
    }

    private static String printed(Path file) throws IOException {
        ParserConfiguration language =
                new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_21);
        return new JavaParser(language).parse(file).getResult().map(Object::toString).orElse("");
    }
}
