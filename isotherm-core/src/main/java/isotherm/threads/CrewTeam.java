package isotherm.threads;

/** A crew that shares rows, each thread a band of them; small grids are done by the caller alone. */
public final class CrewTeam implements Team, AutoCloseable {
    /** Below this many nodes a meeting takes longer than it saves. */
    private static final long PAYS = 20_000;

    private final Crew crew;
    private volatile boolean givenUp;

    public CrewTeam(int threads) {
        crew = new Crew(threads);
    }

    /** From now on it shares nothing and throws {@link GivenUpException} instead. Any thread may say so. */
    public void giveUp() {
        givenUp = true;
    }

    @Override
    public void share(int rows, int columns, Work work) {
        if (givenUp) {
            throw new GivenUpException();
        }
        int members = crew.size();
        if (members == 1 || (long) rows * columns < PAYS) {
            work.rows(0, rows);
            return;
        }
        crew.run(member -> {
            int from = (int) ((long) rows * member / members);
            int to = (int) ((long) rows * (member + 1) / members);
            if (from < to) {
                work.rows(from, to);
            }
        });
    }

    @Override
    public void close() {
        crew.close();
    }
}
