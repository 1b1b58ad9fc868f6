package isotherm.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where results and troubles are written, and whether a person watches.
 *
 * @param outIsTerminal standard output goes to a terminal
 * @param errIsTerminal standard error goes to a terminal
 * @param columns width of the terminal
 */
record Screen(PrintWriter out, PrintWriter err, boolean outIsTerminal, boolean errIsTerminal, int columns) {
    /** The launcher's word on which streams are terminals: "out", "err", both or none, and the width. */
    private static final String VARIABLE = "ISOTHERM_TERMINAL";

    private static final int USUAL_COLUMNS = 80;

    /** The process's own streams. */
    static Screen of(Map<String, String> environment) {
        String terminal = environment.getOrDefault(VARIABLE, "");
        return new Screen(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                terminal.contains("out"),
                terminal.contains("err"),
                columns(terminal));
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }

    private static int columns(String terminal) {
        String digits = terminal.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 5 ? USUAL_COLUMNS : Math.max(20, Integer.parseInt(digits));
    }
}
