import isotherm.profiler.Options;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.Profiler;

/** Profiles a piece of itself, twice. */
public class Inside {
    static int work(int n) {
        int s = 0;
        for (int k = 0; k < n; k++) {
            s += k;
        }
        return s;
    }

    public static void main(String[] args) throws Exception {
        work(5);
        for (int round = 1; round <= 2; round++) {
            try (Profiler profiler = Profiler.start(Options.include("Inside").exact())) {
                for (int k = 0; k < 10 * round; k++) {
                    work(3);
                }
                Profile profile = profiler.profile();
                work(7);
                profile.methods().stream()
                        .filter(method -> method.name().name().equals("work"))
                        .forEach(method -> System.out.println(method.calls() + " " + method.lines().get(1).hits()));
            }
        }
    }
}
