package isotherm.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.disk.LocalDisk;
import isotherm.model.Axis;
import isotherm.model.Grid;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VtiOutputTest {
    /** Takes a VTK file apart: {@code root} its XML without the raw data, {@code array(name)} the numbers of an array. */
    private static final String VTK = """
            import xml.etree.ElementTree as ET
            data = open(path, 'rb').read()
            mark = b'<AppendedData encoding="raw">\\n_'
            begin = data.index(mark) + len(mark)
            end = data.rindex(b'\\n</AppendedData>')
            root = ET.fromstring(data[:begin] + data[end:])
            raw = data[begin:end]
            assert root.attrib['byte_order'] == 'LittleEndian' and root.attrib['header_type'] == 'UInt64'
            def array(name):
                a = root.find(f".//DataArray[@Name='{name}']").attrib
                assert a['type'] == 'Float64' and a['format'] == 'appended'
                at = int(a['offset'])
                length = int(np.frombuffer(raw, '<u8', 1, at)[0])
                return np.frombuffer(raw, '<f8', length // 8, at + 8)
            used = sum(8 + 8 * len(array(a.attrib['Name'])) for a in root.iter('DataArray') if 'offset' in a.attrib)
            assert used == len(raw), (used, len(raw))
            """;

    @TempDir
    Path folder;

    @Test
    void anEvenPlateIsImageData() {
        Path file = write(Plates.OBLONG, 3).resolve("field_000001.vti");
        String read = Tool.python(file, VTK + """
                        image = root.find('ImageData')
                        print(image.attrib['WholeExtent'], '|', image.attrib['Origin'], '|', image.attrib['Spacing'])
                        print(image.find('Piece').attrib['Extent'], '|', root.find('.//PointData').attrib['Scalars'])
                        t = array('temperature').reshape(4, 7)
                        print(t[0].tolist(), t[:, 0].tolist())
                        print(float(root.find(".//DataArray[@Name='TimeValue']").text))
                        """);
        assertThat(read.lines())
                .containsExactly(
                        "0 6 0 3 0 0 | 0 0 0 | 1.0 0.5 1",
                        "0 6 0 3 0 0 | temperature",
                        "[0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0] [0.0, 10.0, 20.0, 30.0]",
                        "0.1");
    }

    @Test
    void aGradedPlateIsARectilinearGrid() {
        Path file =
                write(new Grid(Axis.graded(0, 0.1, 0.4, 1), Axis.even(3, 2)), 1).resolve("field_000000.vtr");
        String read = Tool.python(file, VTK + """
                        grid = root.find('RectilinearGrid')
                        print(grid.attrib['WholeExtent'])
                        print([a.attrib['Name'] for a in grid.find('.//Coordinates')])
                        print([array(name).tolist() for name in 'xyz'])
                        print(array('temperature').reshape(3, 4)[2].tolist())
                        """);
        assertThat(read.lines())
                .containsExactly(
                        "0 3 0 2 0 0",
                        "['x', 'y', 'z']",
                        "[[0.0, 0.1, 0.4, 1.0], [0.0, 2.0, 4.0], [0.0]]",
                        "[20.0, 21.0, 22.0, 23.0]");
    }

    @Test
    void theCollectionNamesEveryFileWithItsTime() {
        write(Plates.SQUARE, 3);
        String read = Tool.python(folder.resolve("field.pvd"), """
                import os, xml.etree.ElementTree as ET
                root = ET.parse(path).getroot()
                sets = root.findall('./Collection/DataSet')
                print(root.attrib['type'], [float(s.attrib['timestep']) for s in sets])
                print([os.path.isfile(os.path.join(os.path.dirname(path), s.attrib['file'])) for s in sets])
                print(sets[2].attrib['file'])
                """);
        assertThat(read.lines())
                .containsExactly("Collection [0.0, 0.1, 0.2]", "[True, True, True]", "field/field_000002.vti");
    }

    @Test
    void whatCannotBeWrittenIsNotInTheCollection() throws Exception {
        Path second = folder.resolve("field/field_000001.vti");
        Files.createDirectories(second.resolve("not empty"));
        try (VtiOutput output = new VtiOutput(LocalDisk.DISK, folder.resolve("field.pvd"), RunMark.fresh())) {
            output.observe(Plates.ramp(Plates.SQUARE, 0, 0));
            assertThatThrownBy(() -> output.observe(Plates.ramp(Plates.SQUARE, 1, 1)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("cannot write " + second + ": ");
            assertThat(output.files()).hasSize(2).doesNotContain(second);
        }
        assertThat(Files.readString(folder.resolve("field.pvd")))
                .contains("field_000000.vti")
                .doesNotContain("field_000001.vti");
    }

    /** Observations at 0, 0.1, ...; returns where their files are. */
    private Path write(Grid grid, int observations) {
        Path collection = folder.resolve("field.pvd");
        Path files = folder.resolve("field");
        try (VtiOutput output = new VtiOutput(LocalDisk.DISK, collection, RunMark.fresh())) {
            assertThat(folder).isEmptyDirectory();
            for (int k = 0; k < observations; k++) {
                output.observe(Plates.ramp(grid, k, k / 10.0));
                assertThat(output.files())
                        .hasSize(k + 2)
                        .contains(collection)
                        .allMatch(path -> path.toFile().isFile());
            }
        }
        return files;
    }
}
