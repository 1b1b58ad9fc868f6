package isotherm.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrewTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void everyMemberWorksOnceInEachTask(int size) {
        try (Crew crew = new Crew(size)) {
            AtomicIntegerArray visits = new AtomicIntegerArray(size);
            for (int task = 1; task <= 50; task++) {
                crew.run(visits::incrementAndGet);
                for (int member = 0; member < size; member++) {
                    assertThat(visits.get(member)).isEqualTo(task);
                }
            }
        }
    }

    @Test
    void nobodyPassesAMeetingBeforeAllHaveArrived() {
        int size = 4;
        AtomicInteger arrived = new AtomicInteger();
        AtomicInteger early = new AtomicInteger();
        try (Crew crew = new Crew(size)) {
            crew.run(member -> {
                for (int round = 1; round <= 500; round++) {
                    arrived.incrementAndGet();
                    crew.meet(member);
                    if (arrived.get() < round * size) {
                        early.incrementAndGet();
                    }
                    crew.meet(member);
                }
            });
        }
        assertThat(early).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void aMembersFailureSurfacesWithItsCause(int failing) {
        IllegalArgumentException cause = new IllegalArgumentException("no such row");
        for (int round = 0; round < 20; round++) {
            try (Crew crew = new Crew(4)) {
                assertThatThrownBy(() -> crew.run(member -> {
                            crew.meet(member);
                            if (member == failing) {
                                throw cause;
                            }
                            crew.meet(member);
                        }))
                        .isInstanceOf(IllegalStateException.class)
                        .hasCause(cause);
            }
        }
    }

    @Test
    void closingEndsTheThreads() throws InterruptedException {
        Thread[] members = new Thread[3];
        try (Crew crew = new Crew(3)) {
            crew.run(member -> members[member] = Thread.currentThread());
        }
        for (int member = 1; member < members.length; member++) {
            members[member].join(10_000);
            assertThat(members[member].isAlive()).isFalse();
        }
    }
}
