import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Parses all Java files below a folder some times, prints them anew, and hashes what comes out. */
public class Parsing {
    public static void main(String[] args) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
            files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        long begin = System.nanoTime();
        int parsed = 0;
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            for (Path file : files) {
                ParserConfiguration language = new ParserConfiguration()
                        .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_21);
                ParseResult<CompilationUnit> result = new JavaParser(language).parse(file);
                if (result.getResult().isPresent()) {
                    parsed++;
                    digest.update(result.getResult().get().toString().getBytes("UTF-8"));
                }
            }
        }
        long cpu = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        System.err.printf("%.2f s, %.2f s of processor time%n", (System.nanoTime() - begin) * 1e-9, cpu * 1e-9);
        System.out.println(parsed + " " + HexFormat.of().formatHex(digest.digest()));
    }
}
