package isotherm.profiler;

import isotherm.profiler.profile.Profile;
import isotherm.profiler.recording.ProfileParser;
import java.io.IOException;
import java.util.List;

/**
 * A profile written by hand, one sample each 10 ms. main (line 5) calls work 100 times; work's line 11 runs for 0.8 s, a quarter
 * of it in Math.sin, its line 10 for 0.05 s on virtual threads; main runs for 0.1 s and waits for 0.3 s.
 */
public final class SmallProfile {
    private static final String TEXT = """
            isotherm-profile 1
            mode exact
            command Main_<b>&</b></script>
            java 25
            started 1000
            elapsed 2000000000
            complete true
            sampler cpu 10000000
            clock 25
            note Take_care.
            class 0 com.acme.Main Main.java
            method 0 0 main ()V 3 1 1 500000000 1500000000
            method 1 0 work (I)I 10 100 100 - -
            hits 0 3:1 4:101 5:100
            hits 1 10:100 11:1000
            call - 0 1
            call 0 1 100
            thread 0 platform 1 main
            thread 1 virtual 2 virtual
            frame 0 com.acme.Main main ()V 5
            frame 1 com.acme.Main work (I)I 11
            frame 2 com.acme.Main work (I)I 10
            frame 3 java.lang.Math sin (D)D 0
            stack 0 60 0 0 1 0
            stack 0 20 0 0 3 1 0
            stack 0 10 300000000 0 0
            stack 1 5 0 4096 2
            end
            """;

    private SmallProfile() {}

    /** As it is. */
    public static Profile plain() throws IOException {
        return changed("nothing", "nothing");
    }

    /** Calls, hits and clocks alone: no samples. */
    public static Profile unsampled() throws IOException {
        return parse(
                TEXT.lines().filter(line -> !line.startsWith("stack ")).reduce("", (all, line) -> all + line + "\n"));
    }

    /** With pieces of its text replaced, each by the next; an underscore stands for a blank. */
    public static Profile changed(String... fromTo) throws IOException {
        String text = TEXT;
        for (int k = 0; k < fromTo.length; k += 2) {
            text = text.replace(fromTo[k], fromTo[k + 1]);
        }
        return parse(text);
    }

    public static Profile parse(String text) throws IOException {
        List<String> lines = text.lines()
                .map(line -> line.replace(' ', '\t').replace('_', ' '))
                .toList();
        return new ProfileParser("small").parse(lines);
    }

    /** Samples alone: no calls and no hits. */
    public static Profile sampled(String from, String to) throws IOException {
        String text = TEXT.lines()
                .filter(line -> !line.matches("(method|hits|call) .*"))
                .reduce("", (all, line) -> all + line + "\n");
        return parse(text.replace("mode exact", "mode sampled").replace(from, to));
    }
}
