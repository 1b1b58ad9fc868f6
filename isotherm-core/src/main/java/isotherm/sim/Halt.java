package isotherm.sim;

import isotherm.step.Stepper;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How a run is asked to end before its end, by any thread. */
final class Halt {
    private final CountDownLatch halted = new CountDownLatch(1);
    private volatile boolean stopRequested;
    private volatile boolean givesUp;
    private boolean hasBegun;
    private volatile @Nullable Stepper working;

    void stop() {
        stopRequested = true;
    }

    boolean isStopRequested() {
        return stopRequested;
    }

    void giveUpBlock() {
        if (stopRequested) {
            givesUp = true;
            Stepper stepper = working;
            if (stepper != null) {
                stepper.giveUp();
            }
        }
    }

    /** There is somebody to ask now, who may have been asked before. */
    void begin(Stepper stepper) {
        if (hasBegun) {
            throw new IllegalStateException("a simulation runs once; make another for another run");
        }
        hasBegun = true;
        working = stepper;
        if (givesUp) {
            stepper.giveUp();
        }
    }

    /** The run takes no more steps. */
    void halted() {
        working = null;
        halted.countDown();
    }

    boolean await(Duration longest) throws InterruptedException {
        return halted.await(longest.toNanos(), TimeUnit.NANOSECONDS);
    }
}
