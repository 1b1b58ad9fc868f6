package isotherm.web.live;

import isotherm.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * Paces that a person would choose from, slow to fast: round numbers of seconds, minutes, hours, days or years of the plate in a second of the clock.
 *
 * @param all in seconds of the plate
 * @param usual at which a whole run is watched for about twenty seconds
 */
record Rates(List<Double> all, double usual) {
    private static final double WATCHED_SECONDS = 20;
    /** From the usual one, so many slower and faster. */
    private static final int AROUND = 5;

    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;
    private static final double YEAR = 365 * DAY;

    static Rates of(Plan plan) {
        List<Double> ladder = ladder();
        double exact = plan.duration() / WATCHED_SECONDS;
        int usual = 0;
        while (usual + 1 < ladder.size() && ladder.get(usual + 1) <= exact) {
            usual++;
        }
        return new Rates(
                ladder.subList(Math.max(0, usual - AROUND), Math.min(ladder.size(), usual + AROUND + 1)),
                ladder.get(usual));
    }

    private static List<Double> ladder() {
        List<Double> all = new ArrayList<>();
        for (double unit = 1e-15; unit < 0.5; unit *= 10) {
            all.addAll(List.of(unit, 2 * unit, 5 * unit));
        }
        all.addAll(List.of(1.0, 2.0, 5.0, 10.0, 30.0, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE));
        all.addAll(List.of(HOUR, 2 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 5 * DAY, 10 * DAY, 30 * DAY, 100 * DAY));
        for (double unit = YEAR; unit < 1e15; unit *= 10) {
            all.addAll(List.of(unit, 2 * unit, 5 * unit));
        }
        return all;
    }
}
