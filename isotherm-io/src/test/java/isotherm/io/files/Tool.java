package isotherm.io.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Other people's programs that read the files: where one is missing, the test fails and says so. */
public final class Tool {
    private Tool() {}

    /** What a Python script prints; numpy is {@code np}, the file's name {@code path}. */
    public static String python(Path file, String script) {
        String start = "import sys\nimport numpy as np\npath = sys.argv[1]\n";
        return run(List.of("/usr/bin/python3", "-W", "error::UserWarning", "-c", start + script, file.toString()));
    }

    static String ncdump(Path file, String... options) {
        List<String> command = new ArrayList<>(List.of("ncdump"));
        command.addAll(List.of(options));
        command.add(file.toString());
        return run(command);
    }

    private static String run(List<String> command) {
        try {
            Path errors = Files.createTempFile("errors", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().put("PYTHONIOENCODING", "utf-8");
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(
                        command.getFirst() + " failed (Debian: netcdf-bin, python3-xarray, python3-scipy,"
                                + " python3-netcdf4):\n" + Files.readString(errors));
            }
            Files.delete(errors);
            return output.strip();
        } catch (IOException e) {
            throw new AssertionError(command.getFirst() + " is missing (Debian: netcdf-bin, python3)", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
