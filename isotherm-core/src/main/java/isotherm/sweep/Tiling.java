package isotherm.sweep;

import isotherm.network.Network;
import java.util.ArrayList;
import java.util.List;

/** The plate cut into boxes of nearly equal size; each node is in one of them. */
final class Tiling {
    private final List<Tile> tiles = new ArrayList<>();

    /**
     * @param width the most columns of a tile
     * @param height the most rows of a tile
     */
    Tiling(Network network, int width, int height) {
        int columns = network.columns();
        int rows = network.rows();
        int across = (columns + width - 1) / width;
        int up = (rows + height - 1) / height;
        for (int j = 0; j < up; j++) {
            for (int i = 0; i < across; i++) {
                tiles.add(new Tile(
                        part(columns, i, across),
                        part(columns, i + 1, across),
                        part(rows, j, up),
                        part(rows, j + 1, up)));
            }
        }
    }

    /** Columns of the widest tile. */
    int widest() {
        int widest = 0;
        for (Tile tile : tiles) {
            widest = Math.max(widest, tile.toColumn() - tile.fromColumn());
        }
        return widest;
    }

    private static int part(int nodes, int number, int parts) {
        return (int) ((long) nodes * number / parts);
    }

    int count() {
        return tiles.size();
    }

    Tile tile(int number) {
        return tiles.get(number);
    }
}
