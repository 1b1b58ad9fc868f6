package isotherm.threads;

/** Whoever shares the rows of a grid among threads: the same parts, none of them empty, whenever there are as many rows and columns. */
public interface Team {
    /** Something to do in a range of rows. */
    @FunctionalInterface
    interface Work {
        /** Does it from a row up to, but not in, another. */
        void rows(int from, int to);
    }

    /** Does the work in all of {@code rows} rows, in any order, and returns when it is done. */
    void share(int rows, int columns, Work work);

    /** The caller alone. */
    static Team alone() {
        return (rows, columns, work) -> work.rows(0, rows);
    }
}
