package isotherm.bench.profiler;

import isotherm.bench.peers.Program;
import isotherm.bench.race.PeerFailedException;
import java.util.List;
import java.util.Map;

/**
 * A program that is run in several ways: it ends its command line with rounds and seconds, does at least so much of both, and
 * prints its seconds, a value and its rounds.
 *
 * @param ways the first is what the others are compared with
 */
record ProfiledTarget(String name, List<Way> ways) {
    /**
     * A way to run it.
     *
     * @param most of the first way's time that it should take, NaN where there is no such aim
     */
    record Way(String name, double most, List<String> command) {}

    /** What it printed. */
    record Lap(double seconds, String value, long rounds) {}

    /** How many rounds fill so many seconds, start excluded, the first way. */
    long rounds(double seconds) {
        return lap(ways.getFirst(), 1, seconds).rounds();
    }

    Lap lap(Way way, long rounds, double seconds) {
        List<String> full = new java.util.ArrayList<>(way.command());
        full.addAll(List.of(String.valueOf(rounds), String.valueOf(seconds)));
        String label = name + ", " + way.name();
        String[] words = Program.output(label, full, Map.of()).split(" ", -1);
        if (words.length != 3) {
            throw new PeerFailedException(label + " did not print its seconds, value and rounds: " + full);
        }
        return new Lap(Double.parseDouble(words[0]), words[1], Long.parseLong(words[2]));
    }
}
