package isotherm.cli.terminal;

import isotherm.io.report.Visible;
import java.io.FileDescriptor;
import java.io.PrintWriter;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where results and troubles are written, and whether a person watches.
 *
 * @param outIsTerminal standard output goes to a terminal
 * @param errIsTerminal standard error goes to a terminal
 * @param columns width of the terminal
 * @param colours the person wants colours (no-color.org) and the terminal has them
 * @param graphics the terminal may know a way to show image files
 */
public record Screen(
        PrintWriter out,
        PrintWriter err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns,
        boolean colours,
        boolean graphics) {
    private static final Pattern GRAPHICS =
            Pattern.compile("kitty|ghostty|iterm|wezterm|konsole|foot|mlterm|contour|sixel", Pattern.CASE_INSENSITIVE);

    private static final int USUAL_COLUMNS = 80;

    /** The process's own streams. */
    public static Screen of(Map<String, String> environment) {
        String terminal = environment.getOrDefault(LauncherMarks.TERMINAL, "");
        return new Screen(
                ResultWriter.to(FileDescriptor.out),
                ResultWriter.to(FileDescriptor.err),
                terminal.contains("out"),
                terminal.contains("err"),
                columns(terminal),
                environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !environment.getOrDefault("TERM", "dumb").equals("dumb"),
                hasGraphics(environment));
    }

    /** Says something that is no result, on standard error. */
    public void tell(String sentence) {
        err.println("isotherm: " + Visible.line(sentence));
        err.flush();
    }

    /** Only where one of these stands is the terminal asked: to ask takes its input, and with it what was typed ahead. */
    private static boolean hasGraphics(Map<String, String> environment) {
        return Stream.of("TERM", "TERM_PROGRAM", "LC_TERMINAL")
                .map(name -> environment.getOrDefault(name, ""))
                .anyMatch(name -> GRAPHICS.matcher(name).find());
    }

    private static int columns(String terminal) {
        String digits = terminal.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 5 ? USUAL_COLUMNS : Math.max(20, Integer.parseInt(digits));
    }
}
