package isotherm.cli.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.TerminalGraphicsManager;

/** Shows a run's picture in the terminal: kitty, iTerm2 and sixel show the file, the others half blocks. */
public final class TerminalPicture {
    private TerminalPicture() {}

    /** Shows the first PNG of some files, or characters where the terminal knows no images. */
    public static void show(Screen screen, List<String> files, HalfBlocks otherwise) {
        if (!screen.outIsTerminal() || !screen.colours()) {
            return;
        }
        Optional<String> picture =
                files.stream().filter(file -> file.endsWith(".png")).findFirst();
        if (!screen.graphics() || picture.isEmpty() || !showsFile(screen, Path.of(picture.get()))) {
            screen.out().print(otherwise.text());
        }
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
