package isotherm.bench.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/** A chart's file: PNG at twice the size for sharp screens, or SVG. */
public final class ChartFile {
    private static final int SHARPNESS = 2;

    private ChartFile() {}

    /**
     * Looks whether a chart can be written there, before time is spent on measuring.
     *
     * @throws IllegalArgumentException with a sentence for people if not
     */
    public static void check(Path file) {
        if (!isPng(file) && !isSvg(file)) {
            throw new IllegalArgumentException("a plot's name must end with .png or .svg, was " + file);
        }
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of("/"));
        if (!Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(file)) {
            throw new IllegalArgumentException("the plot " + file + " cannot be written");
        }
    }

    static void write(Path file, int width, int height, Consumer<Graphics2D> painter) {
        try {
            Files.write(file, bytes(isSvg(file), width, height, painter));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    static byte[] bytes(boolean svg, int width, int height, Consumer<Graphics2D> painter) {
        try {
            return svg ? svg(width, height, painter) : png(width, height, painter);
        } catch (IOException e) {
            throw new UncheckedIOException("a chart cannot be drawn: " + e.getMessage(), e);
        }
    }

    private static boolean isPng(Path file) {
        return ends(file, ".png");
    }

    private static boolean isSvg(Path file) {
        return ends(file, ".svg");
    }

    private static boolean ends(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static byte[] png(int width, int height, Consumer<Graphics2D> painter) throws IOException {
        BufferedImage image = new BufferedImage(SHARPNESS * width, SHARPNESS * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(SHARPNESS, SHARPNESS);
        paint(graphics, width, height, painter);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] svg(int width, int height, Consumer<Graphics2D> painter) throws IOException {
        SVGGraphics2D graphics = new SVGGraphics2D(document());
        graphics.setSVGCanvasSize(new Dimension(width, height));
        paint(graphics, width, height, painter);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            graphics.stream(writer, true);
        }
        return bytes.toByteArray();
    }

    private static void paint(Graphics2D graphics, int width, int height, Consumer<Graphics2D> painter) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        painter.accept(graphics);
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK makes no XML documents", e);
        }
    }
}
