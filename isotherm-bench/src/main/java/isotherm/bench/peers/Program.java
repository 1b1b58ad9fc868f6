package isotherm.bench.peers;

import isotherm.bench.race.Contender;
import isotherm.bench.race.PeerFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program in another language: told n, the steps and the untimed steps, it prints its seconds and its value. */
public final class Program implements Contender {
    private final String family;
    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final int stride;
    private final List<String> more;

    /**
     * @param family the name that it shares with others of its kind
     * @param variant what tells it from them, such as its threads
     * @param command the program and its first arguments
     * @param stride its steps come in multiples of this many
     * @param more its last arguments
     */
    public Program(
            String family,
            String variant,
            List<String> command,
            Map<String, String> environment,
            int stride,
            List<String> more) {
        this.family = family;
        this.name = family + variant;
        this.command = command;
        this.environment = environment;
        this.stride = stride;
        this.more = more;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String family() {
        return family;
    }

    @Override
    public int stride() {
        return stride;
    }

    /** It is a new process each time: more laps would teach it nothing. */
    @Override
    public int trialLaps() {
        return 1;
    }

    @Override
    public Lap lap(int n, int untimed, int steps) {
        List<String> full = new ArrayList<>(command);
        full.addAll(List.of(String.valueOf(n), String.valueOf(steps), String.valueOf(untimed)));
        full.addAll(more);
        String text = output(name, full, environment);
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new PeerFailedException(name + " did not print its seconds and value: " + String.join(" ", full));
        }
        return new Lap(Double.parseDouble(text.substring(0, space)), Double.parseDouble(text.substring(space + 1)));
    }

    /** What a program prints; it ends with us. */
    public static String output(String name, List<String> full, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(full).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Thread ends = new Thread(process::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(ends);
            try {
                String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
                if (process.waitFor() != 0) {
                    throw new PeerFailedException(name + " failed: " + String.join(" ", full));
                }
                return text;
            } finally {
                forget(ends);
            }
        } catch (IOException e) {
            throw new PeerFailedException(name + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(name + " was interrupted", e);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // then the hook itself ends the program
        }
    }
}
