package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.probe.Header;
import isotherm.probe.Recorder;
import isotherm.probe.Recorders;
import isotherm.probe.Totals;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Sums that are read while threads count on, as each second and at a signal. */
class RecordersTest {
    private static final int CLASSES = 20_000;

    /** A call of a method of a new class, by one that is counted already: a new page and a new edge each time. */
    private static void count(int from, int[] methods) {
        Recorder recorder = Recorder.current();
        recorder.enter(from, 0, methods[0]);
        for (int k = 1; k < CLASSES; k++) {
            recorder.enter(from + k, 0, methods[k]);
            recorder.leave(2);
        }
        recorder.leave(1);
    }

    @Test
    void sumsMayBeReadWhileClassesAndCallsAreNew() throws Exception {
        Recorders recorders = Recorders.all();
        int first = recorders.newClass();
        int[] methods = new int[CLASSES];
        for (int k = 0; k < CLASSES; k++) {
            int id = k == 0 ? first : recorders.newClass();
            assertThat(id).isEqualTo(first + k);
            methods[k] = recorders.newMethod();
        }
        recorders.define(first, Header.LENGTH + CLASSES, new int[] {0});
        for (int k = CLASSES - 1; k > 0; k--) {
            recorders.define(first + k, Header.LENGTH, new int[] {0});
        }
        CountDownLatch begun = new CountDownLatch(1);
        Thread counting = new Thread(() -> {
            begun.countDown();
            count(first, methods);
        });
        counting.start();
        begun.await();
        while (counting.isAlive()) {
            Totals now = recorders.totals();
            assertThat(now.edges().values())
                    .allSatisfy(calls -> assertThat(calls.all()).isBetween(0L, 1L));
        }
        counting.join();
        Totals end = recorders.totals();
        for (int k = 1; k < CLASSES; k++) {
            assertThat(end.edges().get(new Totals.Edge(methods[0], methods[k])))
                    .returns(1L, Totals.Calls::all)
                    .returns(0L, Totals.Calls::recursive);
        }
    }
}
