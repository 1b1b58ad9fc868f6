package isotherm.io.frames;

import isotherm.io.disk.Disk;
import isotherm.io.files.RunMark;
import isotherm.io.files.RunOutput;
import isotherm.io.plot.PlotStyle;
import isotherm.io.resample.Plate;
import isotherm.model.Output;
import isotherm.model.Output.PictureFormat;
import isotherm.plan.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which pictures a scenario asks for. */
public final class Pictures {
    private Pictures() {}

    /**
     * Opens the outputs for the pictures of a plan's scenario, in the order of {@link PictureFormat}. The caller closes them.
     *
     * @param folder where {@code field.png}, {@code panels.png} and {@code frames.png} or {@code frames.gif} go
     * @param range the temperatures at the ends of the colour scale; null for those of all states seen
     * @param run the mark that they get
     */
    public static List<RunOutput> open(Disk disk, Plan plan, Path folder, Output.@Nullable Range range, RunMark run) {
        Output wanted = plan.scenario().output();
        PlotStyle lined = PlotStyle.of(plan.scenario().title())
                .of(run)
                .over(range)
                .outlined(wanted.outlines())
                .withArrows(wanted.arrows());
        PlotStyle style = wanted.isotherms() ? lined : lined.plain();
        Plate plate = Plate.of(plan);
        List<RunOutput> outputs = new ArrayList<>();
        for (PictureFormat format : PictureFormat.values()) {
            if (wanted.pictures().contains(format)) {
                outputs.add(open(disk, format, folder, style, plate));
            }
        }
        return outputs;
    }

    private static RunOutput open(Disk disk, PictureFormat format, Path folder, PlotStyle style, Plate plate) {
        return switch (format) {
            case PNG -> new PngOutput(disk, folder.resolve("field.png"), style, plate);
            case PANELS -> new PanelsOutput(disk, folder.resolve("panels.png"), style, plate);
            case APNG, GIF -> animation(disk, format, folder, style, plate);
        };
    }

    /** Frames whose colours or arrows have no measure before the last of them is known are drawn at the end; so are those of GIF, whose file cannot be gone on with. */
    private static RunOutput animation(Disk disk, PictureFormat format, Path folder, PlotStyle style, Plate plate) {
        boolean gif = format == PictureFormat.GIF;
        Path file = folder.resolve(gif ? "frames.gif" : "frames.png");
        return gif || style.range() == null || style.arrows()
                ? new LateFrames(disk, file, style, plate, gif)
                : new ApngOutput(disk, file, style, plate);
    }
}
