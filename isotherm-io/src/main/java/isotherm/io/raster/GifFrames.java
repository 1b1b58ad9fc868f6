package isotherm.io.raster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes GIF frames with the JDK's writer; of all classes here this and its palette alone need the module java.desktop. */
public final class GifFrames {
    private static final String DELAY_CENTISECONDS = "10";
    /** Sub-block 1 with a count of 0: for ever. */
    private static final byte[] REPEAT_FOR_EVER = {1, 0, 0};

    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("gif").next();
    private final ImageOutputStream stream;
    private final GifPalette palette;
    private final String run;
    private boolean begun;

    public GifFrames(OutputStream out, ColourMap map, String run) {
        this.stream = new MemoryCacheImageOutputStream(out);
        this.palette = new GifPalette(map);
        this.run = run;
        writer.setOutput(stream);
    }

    public void add(Canvas canvas) throws IOException {
        BufferedImage image = palette.image(canvas);
        if (!begun) {
            writer.prepareWriteSequence(null);
        }
        writer.writeToSequence(new IIOImage(image, null, metadata(image)), null);
        begun = true;
    }

    public void end() throws IOException {
        try (stream) {
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private IIOMetadata metadata(BufferedImage image) throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        String format = metadata.getNativeMetadataFormatName();
        IIOMetadataNode root = new IIOMetadataNode(format);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", DELAY_CENTISECONDS);
        control.setAttribute("transparentColorIndex", "0");
        root.appendChild(control);
        if (!begun) {
            IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
            extension.setAttribute("applicationID", "NETSCAPE");
            extension.setAttribute("authenticationCode", "2.0");
            extension.setUserObject(REPEAT_FOR_EVER);
            IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
            extensions.appendChild(extension);
            root.appendChild(extensions);
            if (!run.isEmpty()) {
                IIOMetadataNode comment = new IIOMetadataNode("CommentExtension");
                comment.setAttribute("value", "Isotherm, run " + run);
                IIOMetadataNode comments = new IIOMetadataNode("CommentExtensions");
                comments.appendChild(comment);
                root.appendChild(comments);
            }
        }
        metadata.mergeTree(format, root);
        return metadata;
    }
}
