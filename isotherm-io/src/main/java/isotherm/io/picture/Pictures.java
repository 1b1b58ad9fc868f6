package isotherm.io.picture;

import isotherm.io.files.RunOutput;
import isotherm.model.Output;
import isotherm.model.Output.PictureFormat;
import isotherm.model.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which pictures a scenario asks for. */
public final class Pictures {
    private Pictures() {}

    /**
     * Opens the outputs for the scenario's pictures, in the order of {@link PictureFormat}. The caller closes them.
     *
     * @param folder where {@code field.png}, {@code panels.png} and {@code frames.png} or {@code frames.gif} go
     * @param range the temperatures at the ends of the colour scale; null for those of each picture
     */
    public static List<RunOutput> open(Scenario scenario, Path folder, Output.@Nullable Range range) {
        PlotStyle lined = PlotStyle.of(scenario.title()).over(range);
        PlotStyle style = scenario.output().isotherms() ? lined : lined.plain();
        List<RunOutput> outputs = new ArrayList<>();
        for (PictureFormat format : PictureFormat.values()) {
            if (scenario.output().pictures().contains(format)) {
                outputs.add(open(format, folder, style));
            }
        }
        return outputs;
    }

    private static RunOutput open(PictureFormat format, Path folder, PlotStyle style) {
        return switch (format) {
            case PNG -> new PngOutput(folder.resolve("field.png"), style);
            case PANELS -> new PanelsOutput(folder.resolve("panels.png"), style);
            case APNG -> new ApngOutput(folder.resolve("frames.png"), style);
            case GIF -> new GifOutput(folder.resolve("frames.gif"), style);
        };
    }
}
