package isotherm.proof.campaign;

import isotherm.proof.disk.CrashCampaign;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/** Power cuts on the simulated disk. */
final class CrashSchedules implements Part {
    private static final int EACH = 1000;

    private final CrashCampaign campaign = new CrashCampaign();

    @Override
    public String name() {
        return "schedules";
    }

    @Override
    public String promise() {
        return "When the power goes, up to four times in a run, and the disk loses, tears or reorders what was not forced, the run goes on to the"
                + " same bits and files (simulated disk; " + EACH + " schedules a trial).";
    }

    @Override
    public long usual() {
        return 100;
    }

    @Override
    public Outcome trial(Random random, Path folder) {
        long first = random.nextLong(Long.MAX_VALUE - EACH);
        LongStream.range(first, first + EACH).parallel().forEach(seed -> {
            Throwable failure = campaign.failure(seed);
            if (failure != null) {
                throw new AssertionError("schedule " + seed + ": " + failure, failure);
            }
        });
        return Outcome.held("power cuts", Map.of("schedules", (double) EACH));
    }
}
