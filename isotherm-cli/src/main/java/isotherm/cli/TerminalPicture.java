package isotherm.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.TerminalGraphicsManager;

/** Shows a run's picture in terminals that can: kitty, iTerm2 and sixel show the file. */
final class TerminalPicture {
    private TerminalPicture() {}

    /** Shows the first PNG of some files. */
    static void show(Screen screen, List<String> files) {
        files.stream().filter(file -> file.endsWith(".png")).findFirst().ifPresent(file -> show(screen, Path.of(file)));
    }

    private static void show(Screen screen, Path file) {
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(true).build()) {
            if (TerminalGraphicsManager.isGraphicsSupported(terminal)) {
                screen.out().flush();
                TerminalGraphicsManager.displayImage(terminal, file.toFile());
                terminal.flush();
            }
        } catch (IOException e) {
            screen.err().println("isotherm: the terminal does not show the picture: " + e.getMessage());
        }
    }
}
