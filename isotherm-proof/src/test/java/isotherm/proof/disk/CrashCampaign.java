package isotherm.proof.disk;

import java.util.Random;
import java.util.stream.LongStream;

/**
 * Cuts the power in runs at random moments, lets them go on from what the disk has kept, cuts it again, and looks whether they end in the bits
 * and files of a run that nothing happened to. Arguments: how many schedules, and the seed of the first; it prints the seeds that fail.
 */
public final class CrashCampaign {
    private static final int MOST_CUTS = 4;

    private final DiskTrial trial = new DiskTrial(false);

    public static void main(String[] arguments) {
        long schedules = Long.parseLong(arguments[0]);
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        CrashCampaign campaign = new CrashCampaign();
        long failed = LongStream.range(first, first + schedules)
                .parallel()
                .filter(seed -> !campaign.holds(seed))
                .count();
        System.out.println(schedules + " schedules of crashes from seed " + first + ": " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    private boolean holds(long seed) {
        Throwable failure = failure(seed);
        if (failure != null) {
            System.out.println("seed " + seed + ": " + failure);
        }
        return failure == null;
    }

    /** What is wrong with one schedule; null for nothing. */
    public Throwable failure(long seed) {
        try {
            run(seed);
            return null;
        } catch (AssertionError | RuntimeException e) {
            return e;
        }
    }

    private void run(long seed) {
        Random random = new Random(seed);
        SimulatedDisk disk = new SimulatedDisk();
        int cuts = 1 + random.nextInt(MOST_CUTS);
        for (int k = 0; k < cuts; k++) {
            disk.failing(DiskTrouble.POWER_CUT, 1 + random.nextLong(trial.calls()));
            try {
                trial.attempt(disk);
            } catch (PowerCutError cut) {
                // what follows is the next morning
            }
            disk = disk.afterCut(random);
        }
        if (!trial.attempt(disk)) {
            throw new AssertionError("it did not come to its end");
        }
    }
}
