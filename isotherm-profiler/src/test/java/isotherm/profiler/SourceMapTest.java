package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.agent.smap.SourceMap;
import isotherm.profiler.profile.FileProfile;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.SourceDebugExtensionAttribute;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files that say of their lines that they come from other files. */
class SourceMapTest {
    /** What kotlinc 2.2.20 wrote for a main with calls of inline functions of Util.kt, of its own file and of the library. */
    private static final String KOTLIN = """
            SMAP
            Main.kt
            Kotlin
            *S Kotlin
            *F
            + 1 Main.kt
            com/acme/MainKt
            + 2 Util.kt
            com/acme/UtilKt
            + 3 _Collections.kt
            kotlin/collections/CollectionsKt___CollectionsKt
            *L
            1#1,21:1
            4#1,2:27
            5#2,3:22
            13#2,2:25
            9#2:29
            1563#3:30
            *S KotlinDebug
            *F
            + 1 Main.kt
            com/acme/MainKt
            *L
            12#1:27,2
            10#1:22,3
            *E
            """;

    private static final String JSP = """
            SMAP
            Mapped.java
            JSP
            *S JSP
            *F
            + 0 page.jsp
            page.jsp
            + 1 part.jsp
            /inc/part.jsp
            *L
            3#0:5,2
            40#1,2:7
            *E
            """;

    @TempDir
    Path folder;

    private static SourceMap map(String text) {
        return SourceMap.of(
                text,
                "com/acme/MainKt",
                "Main.kt",
                new TreeSet<>(IntStream.range(1, 50).boxed().toList()));
    }

    @Test
    void linesOfInlinedFunctionsAreThoseOfTheirOwnFiles() {
        SourceMap map = map(KOTLIN);
        assertThat(map.ranges())
                .containsExactly(
                        new SourceMap.Range(22, 24, 1, "com/acme/", "Util.kt", 5),
                        new SourceMap.Range(25, 26, 1, "com/acme/", "Util.kt", 13),
                        new SourceMap.Range(27, 28, 1, "com/acme/", "Main.kt", 4),
                        new SourceMap.Range(29, 29, 1, "com/acme/", "Util.kt", 9),
                        new SourceMap.Range(30, 30, 1, "kotlin/collections/", "_Collections.kt", 1563));
        assertThat(IntStream.of(7, 27, 28, 22, 31).map(line -> map.own(line, "com/acme/MainKt", "Main.kt")))
                .containsExactly(7, 4, 5, 0, 31);
        assertThat(map(KOTLIN.replace("\n", "\r\n")).ranges()).isEqualTo(map.ranges());
    }

    @Test
    void malformedMapsSayNothing() {
        List<String> malformed = List.of(
                "",
                "SMAP",
                KOTLIN.substring(0, KOTLIN.indexOf("*S KotlinDebug")), // cut off: 30 could have been 300
                KOTLIN.replace("*L", "*X"),
                KOTLIN.replace("9#2:29", "9#2:2x"),
                KOTLIN.replace("9#2:29", "9#7:29"),
                KOTLIN.replace("9#2:29", "99999999999999#2:29"),
                KOTLIN.replace("+ 3 ", "+ 2 "), // which of the two?
                KOTLIN.replace("\nKotlin\n*S", "\nJava\n*S"),
                KOTLIN.replace("*S Kotlin\n", "*S Scala\n"));
        for (String text : malformed) {
            assertThat(map(text).ranges()).as(text).isEmpty();
        }
        String embedded = "SMAP\nMain.kt\nKotlin\n*O Kotlin\n" + KOTLIN + "*C Kotlin\n*E\n";
        assertThat(map(embedded).ranges()).isEmpty();
    }

    @Test
    void rangesThatCannotBeAreLeftOut() {
        for (String range : List.of("0#2:29", "9#2:0", "9#2:70000", "999999999#2,999999999:29", "9#2,0:29")) {
            assertThat(map(KOTLIN.replace("9#2:29", range)).ranges()).as(range).hasSize(4);
        }
        assertThat(map(KOTLIN.replace("9#2:29", "9#2,999999:29,999999999")).ranges())
                .contains(new SourceMap.Range(29, 65_535, 999_999_999, "com/acme/", "Util.kt", 9))
                .hasSize(4); // the range that it runs over is left out
        for (String path : List.of("../../etc/UtilKt", "com\\acme\\UtilKt", "C:/UtilKt", "a/../UtilKt")) {
            assertThat(map(KOTLIN.replace("com/acme/UtilKt", path)).ranges())
                    .as(path)
                    .noneMatch(range -> range.name().equals("Util.kt"));
        }
    }

    private Target run(byte[] extension) throws IOException, InterruptedException {
        Path classes = Jdk.current().compile(folder, "Mapped");
        Path file = classes.resolve("Mapped.class");
        ClassFile classFile = ClassFile.of();
        Files.write(
                file,
                classFile.transformClass(
                        classFile.parse(file),
                        ClassTransform.endHandler(
                                builder -> builder.with(SourceDebugExtensionAttribute.of(extension)))));
        return Target.run(Jdk.current(), folder, classes, Options.DEFAULT.exact(), "Mapped");
    }

    private static Map<String, Map<Integer, Long>> hits(Target target) {
        Map<String, Map<Integer, Long>> hits = new TreeMap<>();
        for (FileProfile file : FileProfile.of(target.profile())) {
            Map<Integer, Long> rows = new TreeMap<>();
            file.rows().forEach((line, row) -> rows.put(line, row.hits()));
            hits.put(file.file().path(), rows);
        }
        return hits;
    }

    /** Two lines of the class file are line 3 of the page: control that goes from one to the other has not left it. */
    @Test
    void hitsOfAPageAreThoseOfItsLines() throws Exception {
        Target target = run(JSP.getBytes(StandardCharsets.UTF_8));
        assertThat(target.ended().err()).isEmpty();
        assertThat(hits(target))
                .isEqualTo(Map.of(
                        "Mapped.java", Map.of(3, 1L, 4, 11L, 10, 1L, 11, 1L),
                        "page.jsp", Map.of(3, 10L),
                        "inc/part.jsp", Map.of(40, 10L, 41, 10L)));
    }

    @Test
    void bytesThatAreNoTextDoNotMatter() throws Exception {
        Target target = run(new byte[] {'S', 'M', 'A', 'P', '\n', (byte) 0xff, (byte) 0xe0});
        assertThat(target.ended().err()).isEmpty();
        assertThat(target.ended().out()).isEqualTo("450\n");
        assertThat(target.profile().run().notes()).isEmpty();
        assertThat(hits(target))
                .isEqualTo(
                        Map.of("Mapped.java", Map.of(3, 1L, 4, 11L, 5, 10L, 6, 10L, 7, 10L, 8, 10L, 10, 1L, 11, 1L)));
    }
}
