package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.toml.ScenarioException;
import isotherm.model.Boundary;
import isotherm.model.Signal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measured series in CSV files. */
class SeriesTest {
    private static final String HEAD = "wall.toml, line 8, column 17: ";

    @TempDir
    Path folder;

    /** The left edge's temperature, of a series in a file and what else its table says. */
    private Signal read(String csv, String more, String... settings) throws IOException {
        return readBytes(csv.getBytes(StandardCharsets.UTF_8), more, settings);
    }

    private Signal readBytes(byte[] csv, String more, String... settings) throws IOException {
        Files.write(folder.resolve("roof.csv"), csv);
        String edge = "[edge.left]\nkind = \"fixed\"\ntemperature = { series = \"roof.csv\"" + more + " }\n";
        Boundary left = ScenarioFile.parse(Texts.LEAST + edge, Texts.NAME, folder, List.of(settings))
                .edges()
                .left();
        return ((Boundary.Fixed) left).temperature();
    }

    /** What spreadsheets, loggers and old disks make of the same table. */
    @Test
    void anyProgramMayHaveWrittenTheFile() throws IOException {
        String text = "t,Außen [°C]\n0,10\n1,20";
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.ISO_8859_1),
                text.getBytes(StandardCharsets.UTF_16), // with a mark
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_16BE),
                (text + "\r\n\u001a").getBytes(StandardCharsets.UTF_8),
                (text + "\n" + "\0".repeat(400)).getBytes(StandardCharsets.UTF_8),
                text.replace("\n", "\r").getBytes(StandardCharsets.ISO_8859_1),
                ("\ufeff" + text).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))) {
            assertThat(readBytes(bytes, ", column = \"Außen\"").at(0, 0, 0.5)).isEqualTo(15);
        }
    }

    private void isRefused(String csv, String more, String error) {
        String file = folder.resolve("roof.csv").toString();
        assertThatThrownBy(() -> read(csv, more))
                .isInstanceOf(ScenarioException.class)
                .hasMessage(error.replace("FILE", file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t,T\\n0,10\\n1,20                               | 15",
                "t;T\\n0;10,5\\n1;20.5                           | 15.5",
                "\\ufefft,T\\r\\n0,10\\r\\n\\r\\n# cold\\r\\n1,20\\r\\n | 15",
                "t [h],T [K]\\n0,283.15\\n0.0002777777777777778,293.15 | 15",
                "t [ms],T [degF]\\n0,50\\n1000,68                | 15",
                "\"t\",\"a, \"\"b\"\"\"\\n0,\"10\"\\n1, 20        | 15",
                "when,T\\n2026-11-22,10\\n2026-11-22T00:00:01,20 | 15",
                "when,T\\n2026-11-22 01:00:00+01:00,10\\n2026-11-22T00:00:01Z,20 | 15",
                "when [UTC],T\\n2026-11-22T00:00:00.500Z,10\\n2026-11-22T00:00:01.500Z,20 | 15",
            })
    void theFirstColumnIsTimeAndTheSecondTheValue(String csv, double halfway) throws IOException {
        Signal signal = read(
                csv.replace("\\n", "\n")
                        .replace("\\t", "\t")
                        .replace("\\r", "\r")
                        .replace("\\ufeff", "\ufeff"),
                "");
        assertThat(signal.at(0, 0, 0.5)).isCloseTo(halfway, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(signal.variesInTime()).isTrue();
    }

    @Test
    void columnsByName() throws IOException {
        String csv = "a,T [K],b,date\n1,300,7,2026-11-22\n2,300,9,2026-11-23\n";
        assertThat(read(csv, ", time = \"date\", column = \"b\"").at(0, 0, 43200))
                .isEqualTo(8);
        assertThat(read(csv, ", time = \"date\", column = \"T\"").at(0, 0, 0)).isEqualTo(300 - 273.15);
        assertThat(read(csv, ", time = \"date\", column = \"T [K]\"").at(0, 0, 0))
                .isEqualTo(300 - 273.15);
    }

    @Test
    void betweenAndBeyond() throws IOException {
        String csv = "t,T\n0,10\n0.5,20\n";
        assertThat(read(csv, ", between = \"step\", beyond = \"hold\"").at(0, 0, 0.4))
                .isEqualTo(10);
        assertThat(read(csv, ", between = \"step\", beyond = \"hold\"").at(0, 0, 0.9))
                .isEqualTo(20);
        assertThat(read(csv, ", beyond = \"repeat\"").at(0, 0, 0.75)).isEqualTo(15);
    }

    @Test
    void theStartIsGivenOrElseTheFirstDateOfAll() throws IOException {
        String csv = "t,T\n2026-11-22,10\n2026-11-24,20\n";
        assertThat(read(csv, "", "time.start=2026-11-23").at(0, 0, 0)).isEqualTo(15);
        assertThat(read(csv, "", "time.start=\"2026-11-23T00:00:00Z\"").at(0, 0, 0))
                .isEqualTo(15);
        Files.writeString(folder.resolve("earlier.csv"), "t,T\n2026-11-21T12:00,0\n2026-11-23,0\n");
        Signal later = read(
                csv,
                ", beyond = \"hold\"",
                "edge.right={ kind = \"fixed\", temperature = { series = \"earlier.csv\" } }");
        assertThat(later.at(0, 0, 43200)).isEqualTo(10);
        assertThat(later.at(0, 0, 43200 + 86400)).isEqualTo(15);
    }

    @Test
    void aSeriesThatEndsEarly() {
        isRefused(
                "t,T\n0,10\n0.5,20\n",
                "",
                HEAD + "the series \"T\" of \"roof.csv\" goes from 0.0 s to 0.5 s, the run from 0 s to 1.0 s; "
                        + "beyond = \"hold\" or \"repeat\" would fill the rest");
        isRefused(
                "t,T\n0.25,10\n2,20\n",
                "",
                HEAD + "the series \"T\" of \"roof.csv\" goes from 0.25 s to 2.0 s, the run from 0 s to 1.0 s; "
                        + "beyond = \"hold\" or \"repeat\" would fill the rest");
        isRefused(
                "t,T\n2026-11-22,10\n2026-11-22T00:00:00.5,20\n",
                ", beyond = \"error\"",
                HEAD + "the series \"T\" of \"roof.csv\" goes from 2026-11-22T00:00:00Z to 2026-11-22T00:00:00.500Z, "
                        + "the run from 2026-11-22T00:00:00Z to 2026-11-22T00:00:01Z; "
                        + "beyond = \"hold\" or \"repeat\" would fill the rest");
    }

    /** How long a number of steps takes only the plan knows. */
    @Test
    void aSeriesThatEndsBeforeTheLastStep() {
        assertThatThrownBy(() -> read("t,T\n0,10\n0.01,20\n", "", "time.steps=7"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith(
                        HEAD + "the series \"T\" of \"roof.csv\" goes from 0.0 s to 0.01 s, the run from 0 s to ")
                .hasMessageEndingWith("; beyond = \"hold\" or \"repeat\" would fill the rest");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t,T\\n0,10\\n1,     | FILE, line 3, column 3: \"T\" has a gap, was \"\"; fill it or leave the line out",
                "t,T\\n0,10\\n1,NaN  | FILE, line 3, column 3: \"T\" is NaN, not a number, was \"NaN\"; fill it or leave the line out",
                "t,T\\n0,n/a\\n1,2   | FILE, line 2, column 3: \"T\" has a gap, was \"n/a\"; fill it or leave the line out",
                "t,T\\n0,ten\\n1,2   | FILE, line 2, column 3: \"T\" must be a number, was \"ten\"",
                "t,T\\n0,1e999\\n1,2 | FILE, line 2, column 3: \"T\" must be a number, was \"1e999\"",
                "t,T\\n0,1\\n0,2     | FILE, line 3, column 1: the times must rise, 0 comes after 0",
                "t,T\\n2026-11-22,1\\n2026-11-21,2 | FILE, line 3, column 1: the times must rise, 2026-11-21 comes after 2026-11-22",
                "t,T\\n2026-11-22,1\\n86400,2 | FILE, line 3, column 1: \"t\" must be a date in every line as in the first: a date is like 2026-11-22 or 2026-11-22T06:00:00Z, was \"86400\"",
                "t,T\\n0,1\\n2026-11-22,2 | FILE, line 3, column 1: \"t\" must be a date, as in 2026-11-22T06:00Z, or a number in every line, was \"2026-11-22\"",
                "t,T\\n0,1\\n22.11.2026,2 | FILE, line 3, column 1: \"t\": dates are written year-month-day here, as in 2026-11-22, was \"22.11.2026\"",
                "t [h],T\\n0,1\\n1e306,2 | FILE, line 3, column 1: the number 1e306 is too large in s",
                "t,T\\nnoon,1         | FILE, line 2, column 1: \"t\" must be a date, as in 2026-11-22T06:00Z, or a number in every line, was \"noon\"",
                "t,T\\n0,1,5\\n1,2   | FILE, line 2, column 5: the header names 2 columns, this line has 3",
                "t,T\\n0,1\\n1       | FILE, line 3, column 1: the header names 2 columns, this line has 1",
                "t,T\\n0,\"1\\n1,2   | FILE, line 2, column 3: a quotation mark is not closed",
                "t,T [m]\\n0,1       | FILE, line 1, column 3: \"m\" is not a unit of a temperature; use for example degC, K or degF",
                "t [K],T\\n0,1       | FILE, line 1, column 1: \"K\" is not a unit of a time; use for example s, min, h or d",
                "t\\tT\\n0\\t1       | FILE, line 1, column 2: the columns are separated by tabs; use commas or semicolons",
                "0,2\\n1,3           | FILE, line 1, column 1: a header is missing, as in time_s,temperature",
                "# a\\n2026-11-22T06:00, -1.5\\n2026-11-23,3 | FILE, line 2, column 1: a header is missing, as in time_s,temperature",
                "0;2,5\\n1;3          | FILE, line 1, column 1: a header is missing, as in time_s;temperature",
                "t,T                  | FILE: there is no row of values below the header",
            })
    void aFileThatDoesNotFitIsToldWhere(String csv, String error) {
        isRefused(csv.replace("\\n", "\n").replace("\\t", "\t"), "", error);
    }

    @Test
    void filesAndColumnsThatAreNotThere() {
        isRefused(
                "t,T\n0,1\n",
                ", column = \"TT\"",
                HEAD.replace("17", "38")
                        + "[edge.left] temperature column: \"roof.csv\" has no column \"TT\"; it may be t, T");
        isRefused(
                "t,T\n0,1\n",
                ", column = \"t\"",
                HEAD.replace("17", "38") + "[edge.left] temperature takes times and values from one column, \"t\"");
        isRefused("t\n0\n", "", HEAD + "[edge.left] temperature needs a second column of values in \"roof.csv\"");
        assertThatThrownBy(() -> read("t,T\n0,1\n", "", "edge.left.temperature.series=\"none.csv\""))
                .hasMessage("--set edge.left.temperature.series=\"none.csv\": the file \"" + folder.resolve("none.csv")
                        + "\" does not exist or cannot be read");
        assertThatThrownBy(() -> readBytes("t,T\n0,1\n\0\0\0\n1,2".getBytes(StandardCharsets.UTF_8), ""))
                .hasMessage(folder.resolve("roof.csv")
                        + ", line 3, column 1: the byte 0x00 stands here; is this a text file?");
    }

    @Test
    void aSeriesOfOneValueCannotBeRepeated() {
        isRefused(
                "t,T\n0,1\n",
                ", beyond = \"repeat\"",
                HEAD + "the series \"T\" of \"roof.csv\" needs two values to be repeated");
    }
}
