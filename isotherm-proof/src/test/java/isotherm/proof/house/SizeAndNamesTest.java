package isotherm.proof.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A file fits one reading, a method one screen; names say what things are. */
class SizeAndNamesTest {
    private static final int FILE_LINES = 300;
    private static final int MEDIAN_LINES = 150;
    private static final int METHOD_LINES = 60;
    private static final int ARGUMENTS = 8;
    private static final int TYPES_OF_A_PACKAGE = 28;
    private static final Pattern EMPTY_NAMES = Pattern.compile(".*(Utils?|Manager|Helper|Impl)");
    /** Methods that a library's type makes us write. */
    private static final Set<String> NAMED_BY_LIBRARIES = Set.of("getVersion", "getPrettyPrinter");

    private static final Pattern GETTER = Pattern.compile("get[A-Z].*");

    /** Files allowed to be longer than {@value #FILE_LINES} lines, each with its reason. */
    private static final Map<String, String> LONG_FILES = Map.of();

    /** Methods, as file and name, allowed to be longer than {@value #METHOD_LINES} lines, each with its reason. */
    private static final Map<String, String> LONG_METHODS = Map.of();

    private record Method(String name, long lines, int arguments) {}

    @Test
    void filesFitOneReading() {
        List<Integer> sizes = new ArrayList<>();
        Set<String> tooLong = new TreeSet<>();
        for (Path file : House.allSources()) {
            int lines = (int) House.text(file).lines().count();
            if (file.toString().contains("/src/main/")) {
                sizes.add(lines);
            }
            if (lines > FILE_LINES) {
                tooLong.add(House.name(file));
            }
        }
        assertThat(tooLong).isEqualTo(LONG_FILES.keySet());
        sizes.sort(null);
        assertThat(sizes.get(sizes.size() / 2))
                .as("median of %d files", sizes.size())
                .isLessThan(MEDIAN_LINES);
    }

    @Test
    void methodsFitOneScreen() {
        Set<String> tooLong = new TreeSet<>();
        List<Method> methods = methods(House.allSources());
        for (Method method : methods) {
            if (method.lines() > METHOD_LINES) {
                tooLong.add(method.name());
            }
        }
        assertThat(methods).hasSizeGreaterThan(100);
        assertThat(tooLong).isEqualTo(LONG_METHODS.keySet());
    }

    /** What a record is made of is no list of arguments: its components have names where they are used. */
    @Test
    void methodsTakeFewArguments() {
        Set<String> tooMany = new TreeSet<>();
        List<Method> methods = methods(House.allSources());
        for (Method method : methods) {
            if (method.arguments() > ARGUMENTS) {
                tooMany.add(method.name());
            }
        }
        assertThat(methods).as("arguments are counted").anyMatch(method -> method.arguments() > ARGUMENTS / 2);
        assertThat(tooMany).isEmpty();
    }

    @Test
    void packagesHaveOneSubjectSaidInOneSentence() {
        Map<String, Set<String>> packages = new TreeMap<>();
        for (House.Room room : House.rooms()) {
            for (Path file : House.sources(room)) {
                String name = room.sources().relativize(file).toString();
                if (name.contains("/")) {
                    packages.computeIfAbsent(
                                    name.substring(0, name.lastIndexOf('/')).replace('/', '.'),
                                    fresh -> new TreeSet<>())
                            .add(name.substring(name.lastIndexOf('/') + 1));
                }
            }
        }
        assertThat(packages).containsKeys("isotherm.io.raster", "isotherm.cli");
        Set<String> tooLarge = new TreeSet<>();
        packages.forEach((name, files) -> {
            assertThat(files.remove("package-info.java"))
                    .as("%s has a package-info", name)
                    .isTrue();
            if (files.size() > TYPES_OF_A_PACKAGE) {
                tooLarge.add(name);
            }
        });
        assertThat(tooLarge).isEmpty();
    }

    private static List<Method> methods(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Method> methods = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new TreeScanner<Void, Void>() {
                    private boolean inRecord;

                    @Override
                    public Void visitClass(ClassTree type, Void nothing) {
                        boolean around = inRecord;
                        inRecord = type.getKind() == Tree.Kind.RECORD;
                        super.visitClass(type, null);
                        inRecord = around;
                        return null;
                    }

                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        methods.add(new Method(
                                House.name(Path.of(unit.getSourceFile().toUri())) + " " + method.getName(),
                                line(positions.getEndPosition(unit, method))
                                        - line(positions.getStartPosition(unit, method))
                                        + 1,
                                isOfARecord(method) ? 0 : method.getParameters().size()));
                        return super.visitMethod(method, null);
                    }

                    private boolean isOfARecord(MethodTree method) {
                        return inRecord && method.getName().contentEquals("<init>");
                    }

                    private long line(long position) {
                        return unit.getLineMap().getLineNumber(position);
                    }
                }.scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return methods;
    }

    @Test
    void namesSaySomething() {
        for (Path file : House.allSources()) {
            String type = file.getFileName().toString().replace(".java", "");
            assertThat(EMPTY_NAMES.matcher(type).matches()).as(House.name(file)).isFalse();
        }
        for (House.Room room : House.rooms()) {
            for (ClassModel model : House.classes(room)) {
                String type = model.thisClass().asInternalName();
                assertThat(EMPTY_NAMES.matcher(type.replaceAll(".*[/$]", "")).matches())
                        .as(type)
                        .isFalse();
                for (MethodModel method : model.methods()) {
                    String name = method.methodName().stringValue();
                    assertThat(GETTER.matcher(name).matches() && !NAMED_BY_LIBRARIES.contains(name))
                            .as("%s.%s", type, name)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void noStaticFieldChanges() {
        for (House.Room room : House.rooms()) {
            for (ClassModel model : House.classes(room)) {
                for (FieldModel field : model.fields()) {
                    Set<AccessFlag> flags = field.flags().flags();
                    boolean changes = flags.contains(AccessFlag.STATIC)
                            && !flags.contains(AccessFlag.FINAL)
                            && !flags.contains(AccessFlag.SYNTHETIC);
                    assertThat(changes)
                            .as(
                                    "%s.%s",
                                    model.thisClass().asInternalName(),
                                    field.fieldName().stringValue())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void codeIsAscii() {
        for (Path file : House.allSources()) {
            String code = SourceText.withoutCommentsAndLiterals(House.text(file));
            for (int k = 0; k < code.length(); k++) {
                assertThat((int) code.charAt(k))
                        .as("%s: %s", House.name(file), code.charAt(k))
                        .isLessThan(128);
            }
        }
    }

    @Test
    void theReaderOfSourcesDropsCommentsAndLiteralsOnly() {
        String source = "a/*b*/c//d\ne\"f\\\"g\"h'\\''i\"\"\"\nj\"k\"\"\"l/m";
        assertThat(SourceText.withoutCommentsAndLiterals(source)).isEqualTo("ac\nehil/m");
    }
}
