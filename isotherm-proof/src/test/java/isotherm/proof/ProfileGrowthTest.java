package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code isotherm profile growth}, as people call it. */
class ProfileGrowthTest extends CommandTest {
    @Test
    void theLineThatGrowsWithTheSquareIsNamedFirst() throws Exception {
        compile("-g", """
                public final class Lecture {
                    public static void main(String[] arguments) {
                        int n = Integer.parseInt(arguments[0]);
                        int sum = 0;
                        for (int i = 0; i < n; i++) {
                            for (int k = 0; k < n; k++) {
                                sum += i ^ k;
                            }
                        }
                        System.out.println(sum);
                    }
                }
                """);
        Ended ended = isotherm("profile", "growth", "--", "-cp", ".", "Lecture", "{10,100,1000}");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains(
                        "The hits of Lecture.java:6(main) grow as n^1.98, with the square of n: 110 at n = 10, 1,001,000 at n = 1000.\n")
                .containsPattern("\n +11 +101 +1,001 +0\\.98  Lecture.java:5\\(main\\)\n");
        isotherm("profile", "growth", "--", "-cp", ".", "Lecture", "10")
                .failed(
                        2,
                        "isotherm: one word of the program's arguments must name the sizes, as '{10,100,1000}' in quotes"
                                + " (some shells take it apart without), were 0");
    }
}
