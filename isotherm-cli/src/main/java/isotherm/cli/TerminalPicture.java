package isotherm.cli;

import isotherm.io.files.RunOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.TerminalGraphicsManager;

/** Shows a run's picture in the terminal: kitty, iTerm2 and sixel show the file, the others half blocks. */
final class TerminalPicture {
    private TerminalPicture() {}

    static void show(Screen screen, List<RunOutput> outputs, HalfBlocks otherwise) {
        if (!screen.outIsTerminal() || !screen.colours()) {
            return;
        }
        if (!screen.graphics() || !showsFile(screen, outputs)) {
            screen.out().print(otherwise.text());
        }
    }

    private static boolean showsFile(Screen screen, List<RunOutput> outputs) {
        for (RunOutput output : outputs) {
            for (Path file : output.files()) {
                if (file.toString().endsWith(".png")) {
                    return showsFile(screen, file);
                }
            }
        }
        return false;
    }

    private static boolean showsFile(Screen screen, Path file) {
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(true).build()) {
            if (!TerminalGraphicsManager.isGraphicsSupported(terminal)) {
                return false;
            }
            screen.out().flush();
            TerminalGraphicsManager.displayImage(terminal, file.toFile());
            terminal.flush();
            return true;
        } catch (IOException e) {
            return false; // the picture is on disk all the same
        }
    }
}
