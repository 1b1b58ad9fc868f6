package isotherm.cli;

import java.io.Serial;

/** What went wrong in a process that does not speak, and not for rank 0. */
final class RankFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int rank;

    RankFailure(int rank, Throwable cause) {
        super(cause);
        this.rank = rank;
    }

    int rank() {
        return rank;
    }
}
