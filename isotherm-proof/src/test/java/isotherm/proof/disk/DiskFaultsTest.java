package isotherm.proof.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the disk does: a run ends rightly, or says one sentence, and goes on to the same bits and files. */
class DiskFaultsTest {
    private static final int SCHEDULES = 300;

    private final DiskTrial trial = new DiskTrial(false);

    @Test
    void aRunGoesOnFromWhatIsLeftWhenThePowerWasCut() {
        CrashCampaign campaign = new CrashCampaign();
        for (long seed = 0; seed < SCHEDULES; seed++) {
            long each = seed;
            assertThat(campaign.failure(each)).as("seed %d", each).isNull();
        }
    }

    @Test
    void eachCallMayFailOnce() {
        long failed = 0;
        for (long call = 1; call <= trial.calls(); call++) {
            failed += fails(new SimulatedDisk(), DiskTrouble.ONE_ERROR, call) ? 1 : 0;
        }
        assertThat(failed).isGreaterThan(trial.calls() / 2);
        assertThat(fails(new SimulatedDisk(), DiskTrouble.ONE_ERROR, trial.calls() + 1))
                .as("an error that comes too late")
                .isFalse();
    }

    /** Some of the calls, others with each seed: most of them do not need room, or fail as those before. */
    @Test
    void theDiskMayFillUpOrBecomeReadOnlyAtAnyCall() {
        Random random = new Random(7);
        for (DiskTrouble trouble : new DiskTrouble[] {DiskTrouble.FULL, DiskTrouble.READ_ONLY}) {
            for (int k = 0; k < 60; k++) {
                long call = 1 + random.nextLong(trial.calls());
                fails(new SimulatedDisk(), trouble, call);
            }
            assertThat(fails(new SimulatedDisk(), trouble, 1)).isTrue();
        }
    }

    @Test
    void picturesAndAnimationsAreNoLess() {
        DiskTrial pictures = new DiskTrial(true);
        Random random = new Random(11);
        for (int k = 0; k < 8; k++) {
            long call = 1 + random.nextLong(pictures.calls());
            SimulatedDisk disk = new SimulatedDisk();
            pictures.fails(disk, k % 2 == 0 ? DiskTrouble.ONE_ERROR : DiskTrouble.FULL, call);
            SimulatedDisk cut = new SimulatedDisk().failing(DiskTrouble.POWER_CUT, call);
            assertThatThrownBy(() -> pictures.attempt(cut)).isInstanceOf(PowerCutError.class);
            assertThat(pictures.attempt(cut.afterCut(random))).isTrue();
        }
    }

    @Test
    void aFileSystemWithoutLocksWillDo() {
        assertThat(fails(new SimulatedDisk().withoutLocks(), DiskTrouble.FULL, trial.calls() / 2))
                .isTrue();
    }

    /** A disk that says it has forced what it has not loses runs: so would a program that forgets to ask. */
    @Test
    void aDiskThatLiesIsFoundOut() {
        int found = 0;
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            SimulatedDisk disk = new SimulatedDisk().lying().failing(DiskTrouble.POWER_CUT, trial.calls() - 3);
            assertThatThrownBy(() -> trial.attempt(disk)).isInstanceOf(PowerCutError.class);
            try {
                trial.attempt(disk.afterCut(random));
            } catch (RuntimeException | AssertionError lost) {
                found++;
            }
        }
        assertThat(found).isGreaterThan(10);
    }

    private boolean fails(SimulatedDisk disk, DiskTrouble trouble, long call) {
        try {
            return trial.fails(disk, trouble, call);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(trouble + " at call " + call + ": " + e.getMessage(), e);
        }
    }
}
