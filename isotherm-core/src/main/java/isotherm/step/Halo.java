package isotherm.step;

import isotherm.field.NodeBlocks;
import isotherm.field.Slice;
import isotherm.field.Window;
import isotherm.model.Precision;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** The exchange of the nodes around a part of the plate: which go to which other part, and where those that come belong. */
public final class Halo {
    private static final int THREE = 3;

    private final Window window;
    private final Neighbours neighbours;
    private final List<Side> sides = new ArrayList<>();

    /**
     * A side or a corner beyond which another part lies.
     *
     * @param x -1 for the left, 1 for the right, 0 for neither
     * @param y -1 for below, 1 for above
     */
    private record Side(int x, int y, int peer, MemorySegment out, MemorySegment in) {
        int name() {
            return (y + 1) * THREE + (x + 1);
        }

        /** What one who looks back calls it. */
        int opposite() {
            return (1 - y) * THREE + (1 - x);
        }
    }

    /** Some nodes along an axis, as a window numbers them. */
    private record Run(int from, int count) {}

    /** The halo of a window. */
    public Halo(Window window, Precision precision, Neighbours neighbours) {
        this.window = window;
        this.neighbours = neighbours;
        Parting parting = neighbours.parting();
        int deepest = depth();
        for (int y = -1; y <= 1; y++) {
            for (int x = -1; x <= 1; x++) {
                boolean exists = (x != 0 || y != 0) && hasBeyond(window.x(), x) && hasBeyond(window.y(), y);
                if (exists) {
                    int column = Math.floorMod(parting.column() + x, parting.across());
                    int row = Math.floorMod(parting.row() + y, parting.up());
                    long bytes = (long) own(window.x(), x, deepest).count
                            * own(window.y(), y, deepest).count
                            * precision.bytes();
                    sides.add(new Side(x, y, row * parting.across() + column, memory(bytes), memory(bytes)));
                }
            }
        }
    }

    private static MemorySegment memory(long bytes) {
        return Arena.ofAuto().allocate(bytes, Double.BYTES);
    }

    /** The most steps from one exchange to the next. */
    public int depth() {
        int x = window.x().isWhole() ? TileShape.MAX_DEPTH : window.x().halo();
        int y = window.y().isWhole() ? TileShape.MAX_DEPTH : window.y().halo();
        return Math.min(x, y);
    }

    private static boolean hasBeyond(Slice slice, int side) {
        return switch (side) {
            case -1 -> slice.ownFrom() > 0;
            case 1 -> slice.ownTo() < slice.count();
            default -> true;
        };
    }

    /** Own nodes that the part on a side needs. */
    private static Run own(Slice slice, int side, int depth) {
        return switch (side) {
            case -1 -> new Run(slice.ownFrom(), depth);
            case 1 -> new Run(slice.ownTo() - depth, depth);
            default -> new Run(slice.ownFrom(), slice.ownTo() - slice.ownFrom());
        };
    }

    /** Nodes around that the part on a side owns. */
    private static Run around(Slice slice, int side, int depth) {
        return switch (side) {
            case -1 -> new Run(slice.ownFrom() - depth, depth);
            case 1 -> new Run(slice.ownTo(), depth);
            default -> own(slice, side, depth);
        };
    }

    /** Makes a state right as far around the part's own nodes as a block of some steps needs it. */
    public void exchange(NodeBlocks state, int steps) {
        if (sides.isEmpty()) {
            return;
        }
        List<Message> messages = new ArrayList<>();
        for (Side side : sides) {
            Run x = own(window.x(), side.x, steps);
            Run y = own(window.y(), side.y, steps);
            long bytes = state.blockBytes(x.count, y.count);
            state.copyBlock(x.from, y.from, x.count, y.count, side.out);
            messages.add(new Message(
                    side.peer, side.name(), side.opposite(), side.out.asSlice(0, bytes), side.in.asSlice(0, bytes)));
        }
        neighbours.begin(messages);
        neighbours.finish();
        for (Side side : sides) {
            Run x = around(window.x(), side.x, steps);
            Run y = around(window.y(), side.y, steps);
            state.setBlock(x.from, y.from, x.count, y.count, side.in);
        }
    }
}
