package isotherm.profiler.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Budgets of a test's own code. */
@Profiled
class ProfiledTest {
    private static final int LINE = 23; // of twice's addition

    private static int sum(int n) {
        int sum = 0;
        for (int k = 0; k < n; k++) {
            sum = twice(sum);
        }
        return sum;
    }

    private static int twice(int x) {
        return x + x + 1;
    }

    @RepeatedTest(2)
    void eachTestCountsFromItsBeginning(Counts counts) {
        assertThat(counts.calls(ProfiledTest.class, "twice")).isZero();
        assertThat(sum(7)).isEqualTo(127);
        assertThat(counts.calls(ProfiledTest.class, "sum")).isEqualTo(1);
        assertThat(counts.calls(ProfiledTest.class, "twice")).isEqualTo(7);
        assertThat(counts.hits(ProfiledTest.class, LINE)).isEqualTo(7);
        counts.assertCalls(ProfiledTest.class, "twice", 7);
        counts.assertHits(ProfiledTest.class, LINE, 7);
    }

    @Test
    void aBudgetThatIsPassedIsNamed(Counts counts) {
        assertThat(sum(2000)).isNotZero();
        assertThatThrownBy(() -> counts.assertCalls(ProfiledTest.class, "twice", 1999))
                .isInstanceOf(AssertionError.class)
                .hasMessage("ProfiledTest.twice was called 2,000 times, its budget is 1,999");
        assertThatThrownBy(() -> counts.assertHits(ProfiledTest.class, LINE, 10))
                .hasMessage("line " + LINE + " of ProfiledTest was hit 2,000 times, its budget is 10");
    }

    @Test
    void whatIsNotCountedIsNoZero(Counts counts) {
        assertThatThrownBy(() -> counts.calls(ProfiledTest.class, "thrice"))
                .hasMessageStartingWith(
                        "class " + ProfiledTest.class.getName() + " has no method thrice that is counted; there are ");
        assertThatThrownBy(() -> counts.hits(String.class, 1))
                .hasMessage("class java.lang.String is not counted: it is not loaded, or comes from a library");
    }
}
