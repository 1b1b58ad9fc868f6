package isotherm.bench.programs;

import static isotherm.bench.programs.ThirdParty.library;
import static isotherm.bench.programs.ThirdParty.program;

import isotherm.bench.counts.CountsBench;
import java.util.List;
import java.util.Map;

/** The programs, and the files that they read. The first three need no jar that the build does not have. */
final class ThirdParties {
    private static final String KOTLIN = "org.jetbrains.kotlin:kotlin-";

    static final List<ThirdParty> ALL = List.of(
            library(
                    "javaparser",
                    "parses and prints a class",
                    List.of("com.github.javaparser:javaparser-core:3.28.2"),
                    "JavaparserDriver",
                    "com.github.javaparser.*",
                    "IN/P1.java"),
            library(
                    "tomlj",
                    "reads a table of 200 rows",
                    List.of("org.tomlj:tomlj:2.2.0"),
                    "TomljDriver",
                    "org.tomlj.*",
                    "IN/rows.toml"),
            library(
                    "picocli",
                    "parses arguments, prints help",
                    List.of("info.picocli:picocli:4.7.7"),
                    "PicocliDriver",
                    "picocli.*"),
            program(
                    "H2",
                    "joins and sums 20,000 rows",
                    List.of("com.h2database:h2:2.3.232"),
                    List.of(),
                    "org.h2.tools.RunScript",
                    "-url",
                    "jdbc:h2:mem:a",
                    "-script",
                    "IN/sums.sql",
                    "-showResults"),
            library(
                    "Lucene",
                    "indexes and searches 3,000 texts",
                    List.of("org.apache.lucene:lucene-core:10.2.2"),
                    "LuceneDriver",
                    "org.apache.lucene.*"),
            program(
                    "google-java-format",
                    "formats a class",
                    List.of("com.google.googlejavaformat:google-java-format:1.28.0:all-deps"),
                    List.of(
                            "--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
                            "--add-exports=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED",
                            "--add-exports=jdk.compiler/com.sun.tools.javac.file=ALL-UNNAMED",
                            "--add-exports=jdk.compiler/com.sun.tools.javac.parser=ALL-UNNAMED",
                            "--add-exports=jdk.compiler/com.sun.tools.javac.tree=ALL-UNNAMED",
                            "--add-exports=jdk.compiler/com.sun.tools.javac.util=ALL-UNNAMED"),
                    "com.google.googlejavaformat.java.Main",
                    "IN/P1.java"),
            program(
                    "Groovy",
                    "runs a script with closures",
                    List.of("org.apache.groovy:groovy:4.0.28"),
                    List.of(),
                    "groovy.ui.GroovyMain",
                    "-e",
                    "def m = (1..3000).groupBy { it % 7 }.collectEntries { k, v -> [k, v.sum()] }; println m;"
                            + " println((1..25).inject(1G) { a, b -> a * b })"),
            program(
                    "Kotlin compiler",
                    "compiles a file",
                    List.of(
                            KOTLIN + "compiler-embeddable:2.2.20",
                            KOTLIN + "stdlib:2.2.20",
                            KOTLIN + "script-runtime:2.2.20",
                            KOTLIN + "reflect:1.6.10",
                            KOTLIN + "daemon-embeddable:2.2.20",
                            "org.jetbrains.intellij.deps:trove4j:1.0.20200330",
                            "org.jetbrains.kotlinx:kotlinx-coroutines-core-jvm:1.8.0",
                            "org.jetbrains:annotations:13.0"),
                    List.of(),
                    "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                    "-no-stdlib",
                    "-no-reflect",
                    "-cp",
                    new MavenJar(KOTLIN + "stdlib:2.2.20").file().toString(),
                    "-d",
                    "classes",
                    "IN/Shapes.kt"),
            program(
                    "Jython",
                    "runs Python with generators",
                    List.of("org.python:jython-standalone:2.7.4"),
                    List.of("-Dpython.cachedir.skip=true"),
                    "org.python.util.jython",
                    "-c",
                    "print(sum(i * i for i in range(20000) if i % 3)); print(sorted(set(str(2 ** 200))))"),
            program(
                    "Clojure",
                    "runs lazy sequences",
                    List.of(
                            "org.clojure:clojure:1.12.3",
                            "org.clojure:spec.alpha:0.5.238",
                            "org.clojure:core.specs.alpha:0.4.74"),
                    List.of(),
                    "clojure.main",
                    "-e",
                    "(println (frequencies (map #(mod (* % %) 7) (range 5000)))) (println (reduce *' (range 1 30)))"),
            program(
                    "Rhino",
                    "runs JavaScript",
                    List.of("org.mozilla:rhino:1.7.15"),
                    List.of(),
                    "org.mozilla.javascript.tools.shell.Main",
                    "-e",
                    "var s = 0, m = {}; for (var i = 0; i < 30000; i++) { s += i % 11; m['k' + i % 13] = s; }"
                            + " print(s + ' ' + JSON.stringify(m));"),
            program(
                    "Eclipse compiler",
                    "compiles a class",
                    List.of("org.eclipse.jdt:ecj:3.42.0"),
                    List.of(),
                    "org.eclipse.jdt.internal.compiler.batch.Main",
                    "--release",
                    "21",
                    "-nowarn",
                    "-proc:none",
                    "-d",
                    "classes",
                    "IN/P1.java"));

    private ThirdParties() {}

    /** What they read, by name. */
    static Map<String, String> inputs() {
        StringBuilder rows = new StringBuilder();
        for (int k = 0; k < 200; k++) {
            rows.append("[[row]]\nname = \"row ")
                    .append(k)
                    .append("\"\nvalues = [")
                    .append(k)
                    .append(", ")
                    .append(k * k)
                    .append("]\ninner = { flag = true, at = 2026-01-01 }\n");
        }
        return Map.of(
                "P1.java",
                CountsBench.sources(1).getFirst(),
                "rows.toml",
                rows.toString(),
                "sums.sql",
                """
                CREATE TABLE a(id INT PRIMARY KEY, v INT) AS SELECT x, MOD(x * 7919, 1000) FROM SYSTEM_RANGE(1, 20000);
                CREATE INDEX of_v ON a(v);
                SELECT MOD(a.v, 10) AS g, COUNT(*), SUM(b.id) FROM a JOIN a b ON b.id = a.v + 1 GROUP BY g ORDER BY g;
                """,
                "Shapes.kt",
                """
                sealed interface Shape
                data class Circle(val r: Double) : Shape
                data class Box(val w: Double, val h: Double) : Shape
                fun area(s: Shape): Double = when (s) { is Circle -> 3.0 * s.r * s.r; is Box -> s.w * s.h }
                fun main() { println(listOf(Circle(1.0), Box(2.0, 3.0)).map(::area).sumOf { it * 2 }) }
                """);
    }
}
