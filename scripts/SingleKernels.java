import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the kernels of single precision from those of double precision, when the program is built: VectorRow.java becomes
 * SingleVectorRow.java, line for line, so that a line number means the same in both.
 *
 * <pre>java scripts/SingleKernels.java folder-of-the-kernels folder-to-write-to</pre>
 *
 * Kernels are the files whose code has one of {@link #MARKS}. Comments and strings stay as they are; in code
 *
 * <ul>
 *   <li>each of {@link #WORDS} becomes its counterpart,
 *   <li>the name of a kernel becomes that of its twin,
 *   <li>a double that an overriding method takes stays double, as the interface has it, and is rounded first:
 *       {@code void square(double r) \{} becomes {@code void square(double doubleR) \{ float r = (float) doubleR;}
 * </ul>
 *
 * What no rule knows ends the build, and so does a rule without use.
 */
public final class SingleKernels {
    private static final Set<String> MARKS = Set.of("DoubleVector", "JAVA_DOUBLE");
    private static final Map<String, String> WORDS = Map.of(
            "double", "float",
            "Double", "Float",
            "OfDouble", "OfFloat",
            "JAVA_DOUBLE", "JAVA_FLOAT",
            "DoubleVector", "FloatVector");
    private static final String ROUNDED = "doubles that an overriding method takes are rounded";

    private static final Pattern TOKEN = Pattern.compile(
            "(?s)(?<kept>//[^\n]*|/\\*.*?\\*/|\"(\\\\.|[^\"\\\\])*\"|'(\\\\.|[^'\\\\])+')"
                    + "|(?<word>[A-Za-z_]\\w*)|(?<number>\\.?\\d[\\w.]*)");
    /** The only numbers that are the same in both: one with a point would widen all around it. */
    private static final Pattern WHOLE = Pattern.compile("[\\d_]+L?");

    private static final Pattern OVERRIDING = Pattern.compile("(@Override[^(){};]*\\()([^()]*)(\\)\\s*\\{)");
    private static final Pattern TAKEN = Pattern.compile("\\bfloat ((\\w)(\\w*))");

    /** Names of the kernels and their sources. */
    private final Map<String, String> kernels = new TreeMap<>();

    private final Set<String> unused = new TreeSet<>(WORDS.keySet());

    private SingleKernels(Path folder) throws IOException {
        unused.add(ROUNDED);
        for (Path file : files(folder)) {
            String source = Files.readString(file);
            if (TOKEN.matcher(source).results().map(MatchResult::group).anyMatch(MARKS::contains)) {
                kernels.put(file.getFileName().toString().replace(".java", ""), source);
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Files.createDirectories(Path.of(arguments[1]));
        SingleKernels program = new SingleKernels(from);
        Map<Path, String> twins = new TreeMap<>();
        program.kernels.forEach((name, source) -> twins.put(to.resolve(twin(name) + ".java"), program.twin(name, source)));
        if (!program.unused.isEmpty()) {
            throw new IllegalArgumentException("rules that no kernel in " + from + " has a use for: " + program.unused);
        }
        for (Path file : files(to)) {
            if (!twins.containsKey(file)) {
                Files.delete(file);
            }
        }
        for (Map.Entry<Path, String> twin : twins.entrySet()) {
            // what is newer would be compiled again
            if (!Files.exists(twin.getKey()) || !Files.readString(twin.getKey()).equals(twin.getValue())) {
                Files.writeString(twin.getKey(), twin.getValue());
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String twin(String name) {
        return "Single" + name;
    }

    private String twin(String name, String source) {
        String code = TOKEN.matcher(source)
                .replaceAll(token -> Matcher.quoteReplacement(inSingle(name, source, token)));
        if (!code.contains("class " + twin(name))) {
            throw new IllegalArgumentException(name + ".java has no class that could have a twin");
        }
        return "/* Made from " + name + ".java by scripts/SingleKernels.java: change that. */ "
                + OVERRIDING.matcher(code).replaceAll(method -> Matcher.quoteReplacement(rounding(method)));
    }

    private String inSingle(String name, String source, MatchResult token) {
        String text = token.group();
        if (token.group("kept") != null || token.group("number") != null && WHOLE.matcher(text).matches()) {
            return text;
        }
        if (kernels.containsKey(text)) {
            return twin(text);
        }
        unused.remove(text);
        if (token.group("number") != null || !WORDS.containsKey(text) && text.toLowerCase(Locale.ROOT).contains("double")) {
            long line = source.substring(0, token.end()).lines().count();
            throw new IllegalArgumentException(
                    name + ".java, line " + line + ": no rule says what " + text + " is in single precision");
        }
        return WORDS.getOrDefault(text, text);
    }

    /** A method up to the brace that opens its body. */
    private String rounding(MatchResult method) {
        StringBuilder body = new StringBuilder(method.group(3));
        String taken = TAKEN.matcher(method.group(2)).replaceAll(parameter -> {
            String wide = "double" + parameter.group(2).toUpperCase(Locale.ROOT) + parameter.group(3);
            body.append(" float ").append(parameter.group(1)).append(" = (float) ").append(wide).append(";");
            unused.remove(ROUNDED);
            return "double " + wide;
        });
        return method.group(1) + taken + body;
    }
}
