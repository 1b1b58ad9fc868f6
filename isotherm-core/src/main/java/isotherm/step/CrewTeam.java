package isotherm.step;

import isotherm.multigrid.Team;
import isotherm.sweep.Crew;

/** A crew that shares rows, each thread a band of them; small grids are done by the caller alone. */
final class CrewTeam implements Team, AutoCloseable {
    /** Below this many nodes a meeting takes longer than it saves. */
    private static final long PAYS = 20_000;

    private final Crew crew;

    CrewTeam(int threads) {
        crew = new Crew(threads);
    }

    @Override
    public void share(int rows, int columns, Work work) {
        int members = crew.size();
        if (members == 1 || (long) rows * columns < PAYS) {
            work.rows(0, rows);
            return;
        }
        crew.run(member ->
                work.rows((int) ((long) rows * member / members), (int) ((long) rows * (member + 1) / members)));
    }

    int size() {
        return crew.size();
    }

    @Override
    public void close() {
        crew.close();
    }
}
