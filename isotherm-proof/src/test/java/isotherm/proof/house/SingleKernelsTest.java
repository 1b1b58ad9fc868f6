package isotherm.proof.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that writes the kernels of single precision when the program is built. */
class SingleKernelsTest {
    /** Has a use for every rule; what must stay as it is stands in comments and strings. */
    private static final String ROW = """
            package k;

            import jdk.incubator.vector.DoubleVector;

            /** {@link Row} is double: 0.5. */
            final class Row implements RowKernel {
                private static final ValueLayout.OfDouble NUMBER = ValueLayout.JAVA_DOUBLE; // a double
                private final Other other = new Other("double \\" 'double", '"');

                @Override
                public void square(
                        long at, double r, int count,
                        double ry) {
                    double u = memory.get(NUMBER, at + 2L * Double.BYTES);
                    inside(fma(r, -4, u), ry);
                }

                private static double inside(double r, double ry) {
                    return r;
                }
            }
            """;

    private static final String SINGLE_ROW = """
            /* Made from Row.java by scripts/SingleKernels.java: change that. */ package k;

            import jdk.incubator.vector.FloatVector;

            /** {@link Row} is double: 0.5. */
            final class SingleRow implements RowKernel {
                private static final ValueLayout.OfFloat NUMBER = ValueLayout.JAVA_FLOAT; // a double
                private final SingleOther other = new SingleOther("double \\" 'double", '"');

                @Override
                public void square(
                        long at, double doubleR, int count,
                        double doubleRy) { float r = (float) doubleR; float ry = (float) doubleRy;
                    float u = memory.get(NUMBER, at + 2L * Float.BYTES);
                    inside(fma(r, -4, u), ry);
                }

                private static float inside(float r, float ry) {
                    return r;
                }
            }
            """;

    @TempDir
    private static Path compiled;

    private static MethodHandle program;

    @TempDir
    private Path folder;

    private Path from = Path.of("");
    private Path to = Path.of("");

    @BeforeAll
    static void compile() throws Exception {
        String out = compiled.toString();
        String source = Path.of("..", "scripts", "SingleKernels.java").toString();
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-Xlint:all", "-Werror", "-cp", out, "-d", out, source))
                .isZero();
        Class<?> type = new URLClassLoader(new URL[] {compiled.toUri().toURL()}).loadClass("SingleKernels");
        program = MethodHandles.lookup()
                .findStatic(type, "main", MethodType.methodType(void.class, String[].class))
                .asFixedArity();
    }

    @BeforeEach
    void kernels() throws IOException {
        from = Files.createDirectory(folder.resolve("from"));
        to = folder.resolve("to");
        write("Row", ROW);
        write("Other", "package k; final class Other { DoubleVector v; }");
        write("RowKernel", "package k; interface RowKernel { void square(double r); } // no JAVA_DOUBLE");
    }

    private void write(String name, String source) throws IOException {
        Files.writeString(from.resolve(name + ".java"), source);
    }

    private void run() throws Throwable {
        program.invoke(new String[] {from.toString(), to.toString()});
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(to)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aKernelIsTranslatedLineForLine() throws Throwable {
        run();
        assertThat(written()).containsExactly("SingleOther.java", "SingleRow.java");
        assertThat(to.resolve("SingleRow.java")).hasContent(SINGLE_ROW);
    }

    @Test
    void whatIsRightAlreadyIsNotWrittenAgainAndWhatHasNoSourceAnyMoreGoes() throws Throwable {
        run();
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(to.resolve("SingleRow.java"), longAgo);
        Files.delete(from.resolve("Other.java"));
        write("Row", ROW.replace("double ry", "double rz"));
        run();
        assertThat(written()).containsExactly("SingleRow.java");
        FileTime changed = Files.getLastModifiedTime(to.resolve("SingleRow.java"));
        assertThat(changed).isGreaterThan(longAgo);
        run();
        assertThat(Files.getLastModifiedTime(to.resolve("SingleRow.java"))).isEqualTo(changed);
    }

    @Test
    void whatNoRuleKnowsIsRefusedWithItsLine() throws Throwable {
        for (String unknown : List.of("0.5", ".5", "1e3", "4d", "Double_", "doubleToLongBits", "asDoubleBuffer")) {
            write("Row", ROW.replace("return r;", "return " + unknown + ";"));
            assertThatThrownBy(this::run)
                    .as(unknown)
                    .hasMessage("Row.java, line 19: no rule says what " + unknown + " is in single precision");
        }
        assertThat(to).isEmptyDirectory();
    }

    @Test
    void aRuleWithoutUseIsRefused() throws Throwable {
        write("Row", ROW.replace("@Override", ""));
        assertThatThrownBy(this::run)
                .hasMessage("rules that no kernel in " + from
                        + " has a use for: [doubles that an overriding method takes are rounded]");
        write("Row", ROW.replace("Double.BYTES", "8"));
        assertThatThrownBy(this::run).hasMessageEndingWith(" has a use for: [Double]");
    }

    @Test
    void whatIsNoClassHasNoTwin() throws Throwable {
        write("Layouts", "package k; interface Layouts { OfDouble NUMBER = JAVA_DOUBLE; }");
        assertThatThrownBy(this::run).hasMessage("Layouts.java has no class that could have a twin");
    }
}
