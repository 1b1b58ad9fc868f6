package isotherm.profiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.SmallProfile;
import isotherm.profiler.diff.ProfileDiff;
import isotherm.profiler.export.ExportFormat;
import isotherm.profiler.growth.Growth;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourceFile;
import isotherm.profiler.profile.SourcePath;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that the compiler took from another file: line 11 of Main.java, in its class file, is line 2 of Util.kt. */
class MappedLinesTest {
    @TempDir
    Path folder;

    private static Profile mapped(String... fromTo) throws Exception {
        Profile plain = SmallProfile.changed(fromTo);
        assertThat(plain.methods()).isNotEmpty();
        String[] all = new String[fromTo.length + 2];
        System.arraycopy(fromTo, 0, all, 0, fromTo.length);
        all[fromTo.length] = "method 0 0 main";
        all[fromTo.length + 1] = "lines 0 11 11 1 org/util/ Util.kt 2\nmethod 0 0 main";
        return SmallProfile.changed(all);
    }

    private static String exported(ExportFormat format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(mapped(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void reportsShowTheOtherFile() throws Exception {
        Files.createDirectories(folder.resolve("org/util"));
        Files.writeString(folder.resolve("org/util/Util.kt"), "package org.util\ninline fun hot() {}\nfun cold() {}\n");
        SourcePath sources = new SourcePath(List.of(folder));
        String text = Report.of(mapped(), sources).lines();
        assertThat(text)
                .contains("org/util/Util.kt\n")
                .containsPattern("   2 \\| 1,000 \\| .*inline fun hot\\(\\) \\{}");
        assertThat(text).doesNotContain("cold");
        assertThat(Hotspot.of(mapped()).orElseThrow().sentence()).contains("is Util.kt:2 in Main.work: ");
        Path page = folder.resolve("page.html");
        HtmlReport.write(mapped(), sources, page);
        assertThat(Files.readString(page)).contains("\"org/util/Util.kt\"").contains("inline fun hot()");
        assertThat(exported(ExportFormat.HTML_LINES))
                .contains("<h2>org/util/Util.kt</h2>")
                .contains("<td>2<td>1,000");
    }

    @Test
    void otherToolsAreToldTheOtherFile() throws Exception {
        assertThat(exported(ExportFormat.CALLGRIND)).contains("fi=org/util/Util.kt\n2 800000000 1000\n");
        assertThat(exported(ExportFormat.SPEEDSCOPE))
                .contains("{\"name\":\"com.acme.Main.work\",\"file\":\"Util.kt\",\"line\":2}");
    }

    @Test
    void growthAndDifferencesNameTheOtherFile() throws Exception {
        Profile more = mapped("11:1000", "11:4000");
        assertThat(ProfileDiff.of(mapped(), more, 5).lines())
                .singleElement()
                .satisfies(change -> assertThat(change.place()).isEqualTo("Util.kt:2(Main.work)"));
        assertThat(Growth.of(List.of(1.0, 2.0), List.of(mapped(), more)).sentence())
                .startsWith("The hits of Util.kt:2(Main.work) grow as n^2.00");
    }

    /** Kotlin's folders may begin below the packages that all files share; another file of that name is not taken. */
    @Test
    void foldersMayLeaveOutTheFirstPackages() throws Exception {
        Files.createDirectories(folder.resolve("util"));
        Files.writeString(folder.resolve("util/Util.kt"), "package org.util\n");
        Files.writeString(folder.resolve("Util.kt"), "package com.util\n");
        SourcePath sources = new SourcePath(List.of(folder));
        assertThat(sources.lines(new SourceFile("org/util/", "Util.kt"))).contains(List.of("package org.util"));
        assertThat(sources.file(new SourceFile("org/util/", "Util.kt"))).contains(folder.resolve("util/Util.kt"));
        assertThat(sources.lines(new SourceFile("com/util/", "Util.kt"))).contains(List.of("package com.util"));
        assertThat(sources.lines(new SourceFile("net/util/", "Util.kt"))).isEmpty();
    }
}
