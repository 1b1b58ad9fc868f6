package isotherm.profiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which Java a java program runs. */
final class JavaVersion {
    private static final int OLDEST = 17;
    /** {@code 1.8.0_392}, {@code 17.0.2}, {@code 25-ea}. */
    private static final Pattern SAID = Pattern.compile("version \"(1\\.)?([0-9]+)[^\"]*\"");

    private JavaVersion() {}

    /** Refuses a JVM that is too old; an older one knows neither the agent nor the options that it is started with. */
    static void check(Path java) throws IOException {
        Matcher version = SAID.matcher(said(java));
        if (version.find() && Integer.parseInt(version.group(2)) < OLDEST) {
            throw new IOException(
                    java + " is Java " + version.group(2) + ", and profiling needs Java " + OLDEST + " or newer");
        }
    }

    /** Nothing where it cannot be run: whoever runs it next hears why. */
    private static String said(Path java) {
        try {
            Process process = new ProcessBuilder(List.of(java.toString(), "-version"))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return text;
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
