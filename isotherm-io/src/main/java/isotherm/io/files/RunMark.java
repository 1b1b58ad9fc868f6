package isotherm.io.files;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What tells the files of one run from those of another: when it began, and a number that no other run has.
 *
 * @param text in letters that any file name may have: {@code 20261122T060000Z-5f3a9c01}
 * @param began to the second
 */
public record RunMark(String text, Instant began) {
    private static final int HEX_DIGITS = 8;

    /** The mark of a run that begins now. */
    public static RunMark fresh() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String moment = now.toString().replace("-", "").replace(":", "");
        return new RunMark(moment + "-" + hex(ThreadLocalRandom.current().nextInt()), now);
    }

    /**
     * The name of a table's last column, which numbers the observations from 0. The name carries the mark and the cells are numbers: every
     * reader takes such a table as it is, which a line of comment or a text in each line would hinder.
     */
    String column() {
        return "run_".concat(text);
    }

    /** A number as eight hexadecimal digits. */
    static String hex(int number) {
        String digits = Integer.toHexString(number);
        return "0".repeat(HEX_DIGITS - digits.length()) + digits;
    }
}
