package isotherm.cli.plot;

import isotherm.cli.terminal.WrongInputException;
import isotherm.field.Snapshot;
import isotherm.io.disk.LocalDisk;
import isotherm.io.files.RunOutput;
import isotherm.io.frames.ApngOutput;
import isotherm.io.frames.GifOutput;
import isotherm.io.frames.PanelsOutput;
import isotherm.io.frames.PngOutput;
import isotherm.io.plot.Plot;
import isotherm.io.plot.PlotStyle;
import java.nio.file.Path;
import java.util.List;

/** Pictures of states: one, several side by side, or one after the other. */
final class FieldPictures {
    private static final String FFMPEG = "ffmpeg";

    private final States states;
    private final PlotStyle style;
    private final Path folder;

    /** What an animation is written as. */
    enum Animation {
        APNG,
        GIF,
        MP4
    }

    /** @param style with a range */
    FieldPictures(States states, PlotStyle style, Path folder) {
        this.states = states;
        this.style = style;
        this.folder = folder;
    }

    private String name(String usual) {
        return states.areDifferences() ? "difference" + usual : usual.substring(1);
    }

    /** A picture of the one state, or of all side by side. */
    Path still() {
        if (states.count() == 1) {
            Path file = folder.resolve(states.areDifferences() ? "difference.png" : "field.png");
            return written(new PngOutput(LocalDisk.DISK, file, style, states.plate()), file);
        }
        Path file = folder.resolve(name("-panels.png"));
        return written(new PanelsOutput(LocalDisk.DISK, file, style, states.plate()), file);
    }

    /** An animation of all states. */
    Path animated(Animation animation) {
        if (states.count() < 2) {
            throw new WrongInputException("an animation needs two states at least, there is one");
        }
        return switch (animation) {
            case APNG -> {
                Path file = folder.resolve(name("-frames.png"));
                yield written(new ApngOutput(LocalDisk.DISK, file, style, states.plate()), file);
            }
            case GIF -> {
                Path file = folder.resolve(name("-frames.gif"));
                yield written(new GifOutput(LocalDisk.DISK, file, style, states.plate()), file);
            }
            case MP4 -> film(folder.resolve(name("-frames.mp4")));
        };
    }

    private Path written(RunOutput output, Path file) {
        try (output) {
            for (int k = 0; k < states.count(); k++) {
                output.observe(states.at(k));
            }
        }
        return file;
    }

    private Path film(Path file) {
        try (Film film = new Film(file, List.of(FFMPEG))) {
            for (int k = 0; k < states.count(); k++) {
                Snapshot state = states.at(k);
                film.add(Plot.of(state, style, states.plate()));
            }
            film.finish();
        }
        return file;
    }
}
