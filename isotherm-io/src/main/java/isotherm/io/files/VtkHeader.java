package isotherm.io.files;

import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.model.Precision;

/**
 * The XML before the raw numbers of a VTK file of a plate ("VTK XML file formats", kitware): ImageData on an even grid,
 * RectilinearGrid, with the places of the lines, on a graded one.
 */
final class VtkHeader {
    /** The length in front of each array of raw numbers. */
    static final int LENGTH_BYTES = Long.BYTES;

    private VtkHeader() {}

    /** The usual ending of the names of files that hold this kind of grid. */
    static String ending(Grid grid) {
        return grid.isEven() ? ".vti" : ".vtr";
    }

    /** All up to the first byte of raw data, with a comment of XML. */
    static String text(String comment, Grid grid, Precision precision, double timeSeconds) {
        String kind = grid.isEven() ? "ImageData" : "RectilinearGrid";
        String extent = "0 " + (grid.columns() - 1) + " 0 " + (grid.rows() - 1) + " 0 0";
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n" + comment);
        xml.append("<VTKFile type=\"").append(kind);
        xml.append("\" version=\"1.0\" byte_order=\"LittleEndian\" header_type=\"UInt64\">\n");
        xml.append("<").append(kind).append(" WholeExtent=\"").append(extent).append("\"");
        if (grid.isEven()) {
            xml.append(" Origin=\"0 0 0\" Spacing=\"").append(grid.x().spacing());
            xml.append(' ').append(grid.y().spacing()).append(" 1\"");
        }
        xml.append(
                ">\n<FieldData>\n<DataArray type=\"Float64\" Name=\"TimeValue\" NumberOfTuples=\"1\" format=\"ascii\">");
        xml.append(timeSeconds).append("</DataArray>\n</FieldData>\n");
        xml.append("<Piece Extent=\"").append(extent).append("\">\n<PointData Scalars=\"temperature\">\n");
        array(xml, precision, "temperature", 0);
        xml.append("</PointData>\n");
        if (!grid.isEven()) {
            coordinates(xml, grid, precision);
        }
        xml.append("</Piece>\n</").append(kind).append(">\n<AppendedData encoding=\"raw\">\n_");
        return xml.toString();
    }

    /** What follows the raw data. */
    static String end() {
        return "\n</AppendedData>\n</VTKFile>\n";
    }

    /** In the order in which the arrays stand in the file: temperatures, x, y, and one plane of z. */
    private static void coordinates(StringBuilder xml, Grid grid, Precision precision) {
        long x = LENGTH_BYTES + grid.nodes() * precision.bytes();
        long y = x + arrayBytes(grid.x());
        long z = y + arrayBytes(grid.y());
        xml.append("<Coordinates>\n");
        array(xml, Precision.DOUBLE, "x", x);
        array(xml, Precision.DOUBLE, "y", y);
        array(xml, Precision.DOUBLE, "z", z);
        xml.append("</Coordinates>\n");
    }

    private static long arrayBytes(Axis axis) {
        return LENGTH_BYTES + (long) axis.nodes() * Double.BYTES;
    }

    private static void array(StringBuilder xml, Precision precision, String name, long offset) {
        xml.append("<DataArray type=\"Float")
                .append(Byte.SIZE * precision.bytes())
                .append("\" Name=\"")
                .append(name);
        xml.append("\" format=\"appended\" offset=\"").append(offset).append("\"/>\n");
    }
}
