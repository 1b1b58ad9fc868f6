package isotherm.profiler.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.profiler.SmallProfile;
import isotherm.profiler.profile.Profile;
import org.junit.jupiter.api.Test;

class ProfileDiffTest {
    @Test
    void aProfileDoesNotDifferFromItself() throws Exception {
        ProfileDiff diff = ProfileDiff.of(SmallProfile.plain(), SmallProfile.plain(), 0);
        assertThat(diff.differs()).isFalse();
        assertThat(diff.table(10)).contains("no difference\n").doesNotContain("too few samples");
    }

    /** Calls and hits: one more is a difference, whatever the threshold. */
    @Test
    void countsDifferByOne() throws Exception {
        ProfileDiff hits = ProfileDiff.of(SmallProfile.plain(), SmallProfile.changed("11:1000", "11:1001"), 100);
        assertThat(hits.methods()).isEmpty();
        assertThat(hits.lines()).singleElement().satisfies(line -> {
            assertThat(line.hits()).isEqualTo(new CountChange(1000, 1001));
            assertThat(line.place()).isEqualTo("Main.java:11(work)");
        });
        assertThat(hits.table(10)).contains("1,000 -> 1,001  Main.java:11(work)\n");
        ProfileDiff calls =
                ProfileDiff.of(SmallProfile.plain(), SmallProfile.changed("10 100 100 -", "10 101 101 -"), 100);
        assertThat(calls.methods())
                .singleElement()
                .satisfies(method -> assertThat(method.calls()).isEqualTo(new CountChange(100, 101)));
        assertThat(calls.differs()).isTrue();
    }

    /**
     * Line 11: 80 samples, then 80 - 60 + n. The bar is 3 sqrt(80 + 20 + n) samples: n = 100 gives 42 for a change of 40,
     * n = 103 gives 42.7 for one of 43.
     */
    @Test
    void aTimeDiffersBeyondItsErrorBar() throws Exception {
        ProfileDiff within = ProfileDiff.of(SmallProfile.plain(), SmallProfile.changed("stack 0 60", "stack 0 100"), 1);
        assertThat(within.differs()).isFalse();
        assertThat(within.byChance()).isEqualTo(3);
        assertThat(within.table(5)).contains("3 times differ by more than this, but by too few samples to be certain");
        ProfileDiff beyond = ProfileDiff.of(SmallProfile.plain(), SmallProfile.changed("stack 0 60", "stack 0 103"), 1);
        assertThat(beyond.lines()).singleElement().satisfies(line -> {
            assertThat(line.self().nanos()).isEqualTo(430_000_000);
            assertThat(line.self().errorBar()).isEqualTo(427_434_205);
        });
        assertThat(beyond.table(5)).contains("0.800~ -> 1.230~  +0.430  +31.9  800 us -> 1.23 ms");
    }

    /** main's self time, by the clock: 0.5 s of 1.35 s; 0.02 s more are 1.48 %; its line has but 10 samples to share them by. */
    @Test
    void aTimeByClockDiffersBeyondTheThreshold() throws Exception {
        Profile after = SmallProfile.changed("1 1 500000000", "1 1 520000000");
        assertThat(ProfileDiff.of(SmallProfile.plain(), after, 1.5).differs()).isFalse();
        ProfileDiff diff = ProfileDiff.of(SmallProfile.plain(), after, 1.4);
        assertThat(diff.methods()).singleElement().satisfies(method -> {
            assertThat(method.self().nanos()).isEqualTo(20_000_000);
            assertThat(method.self().errorBar()).isZero();
            assertThat(method.cumulative().nanos()).isZero();
        });
        assertThat(diff.lines()).isEmpty();
        assertThat(diff.byChance()).isEqualTo(1);
    }

    /** Time waited was measured: 2 s of it are seen though 10 samples stand beside. */
    @Test
    void waitingHasNoErrorBar() throws Exception {
        String clock = "1 1 500000000 1500000000";
        Profile before = SmallProfile.changed(clock, "1 1 - -");
        ProfileDiff diff =
                ProfileDiff.of(before, SmallProfile.changed(clock, "1 1 - -", " 300000000 ", " 2300000000 "), 1);
        assertThat(diff.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.place()).isEqualTo("Main.java:5(main)"));
    }

    @Test
    void newAndVanishedMethods() throws Exception {
        Profile renamed = SmallProfile.changed("work (I)I", "fast (I)I");
        ProfileDiff diff = ProfileDiff.of(SmallProfile.plain(), renamed, 1);
        assertThat(diff.methods())
                .extracting(change -> change.method().name() + " " + change.presence())
                .containsExactly("fast NEW", "work VANISHED");
        assertThat(diff.table(20)).contains("Main.java:10(fast)  new\n").contains("Main.java:10(work)  vanished\n");
        assertThat(diff.lines()).extracting(LineChange::presence).contains(Presence.NEW, Presence.VANISHED);
    }

    /** Ten lines more above a method move its lines and change nothing. */
    @Test
    void linesAreMatchedFromTheirMethodsFirst() throws Exception {
        Profile moved = SmallProfile.parse(MOVED);
        assertThat(ProfileDiff.of(SmallProfile.plain(), moved, 1).lines()).isEmpty();
    }

    @Test
    void samplesAloneCompareTimesAlone() throws Exception {
        Profile before = SmallProfile.sampled("nothing", "nothing");
        ProfileDiff diff = ProfileDiff.of(before, SmallProfile.sampled("stack 0 60", "stack 0 600"), 1);
        assertThat(diff.methods()).extracting(change -> change.calls().before()).containsOnly(-1L);
        assertThat(diff.table(3)).contains("calls and hits were not counted").contains("0.800~ -> 6.200~");
        assertThat(ProfileDiff.of(before, SmallProfile.plain(), 100).table(3))
                .contains("one profile is exact, the other sampled")
                .contains("no difference\n");
    }

    @Test
    void thresholdsOutsideAreRefused() throws Exception {
        Profile profile = SmallProfile.plain();
        assertThatThrownBy(() -> ProfileDiff.of(profile, profile, -1))
                .hasMessage("a threshold must be from 0 to 100 per cent, was -1.0");
        assertThatThrownBy(() -> ProfileDiff.of(profile, profile, Double.NaN)).hasMessageContaining("was NaN");
    }

    private static final String MOVED = """
            isotherm-profile 1
            mode exact
            command Main
            java 25
            started 1000
            elapsed 2000000000
            complete true
            sampler cpu 10000000
            clock 25
            class 0 com.acme.Main Main.java
            method 0 0 main ()V 3 1 1 500000000 1500000000
            method 1 0 work (I)I 20 100 100 - -
            hits 0 3:1 4:101 5:100
            hits 1 20:100 21:1000
            thread 0 platform 1 main
            frame 0 com.acme.Main main ()V 5
            frame 1 com.acme.Main work (I)I 21
            frame 2 com.acme.Main work (I)I 20
            stack 0 80 0 0 1 0
            stack 0 10 300000000 0 0
            stack 0 5 0 4096 2
            end
            """;
}
