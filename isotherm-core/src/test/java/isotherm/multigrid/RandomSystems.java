package isotherm.multigrid;

import java.util.Arrays;
import java.util.Random;

/** Plates as equations, from a seed: everything that is hard for a solver, one on top of the other. */
final class RandomSystems {
    private final Random random;
    private final int columns;
    private final int rows;
    private final boolean wrapX;
    private final boolean wrapY;
    private final double[] widths;
    private final double[] heights;
    /** Conductivity of each cell; 0 in a hole. */
    private final double[][] conductivity;

    private final boolean[][] held;
    private final double[][] films;
    private final double mass;
    private boolean rough;
    private final StringBuilder story = new StringBuilder();

    private RandomSystems(Random random, int least, int most) {
        this.random = random;
        columns = least + random.nextInt(most - least + 1);
        rows = least + random.nextInt(most - least + 1);
        wrapX = random.nextInt(4) == 0;
        wrapY = random.nextInt(4) == 0;
        widths = cells(wrapX ? columns : columns - 1);
        heights = cells(wrapY ? rows : rows - 1);
        conductivity = new double[heights.length][widths.length];
        held = new boolean[rows][columns];
        films = new double[rows][columns];
        mass = random.nextInt(3) == 0 ? Math.pow(10, -6 + 10 * random.nextDouble()) : 0;
    }

    /** A plate with sides of so many nodes. */
    static RandomSystems of(Random random, int least, int most) {
        RandomSystems plate = new RandomSystems(random, least, most);
        plate.fill();
        plate.bind();
        return plate;
    }

    /** Its equations, which have one solution. */
    Level system() {
        Level level = level();
        Anchors.hold(level);
        return level;
    }

    /** Whether the conductivity differs by up to a million from each cell to the next. */
    boolean isRough() {
        return rough;
    }

    /** What is in it. */
    @Override
    public String toString() {
        return columns + " x " + rows + (wrapX ? ", periodic along x" : "") + (wrapY ? ", periodic along y" : "")
                + (mass > 0 ? ", mass " + mass : "") + story;
    }

    /** Even, or graded up to an aspect ratio of ten thousand. */
    private double[] cells(int count) {
        double[] sizes = new double[count];
        Arrays.fill(sizes, 1.0 / count);
        if (random.nextInt(3) == 0) {
            story.append(", graded");
            double growth = 1 + random.nextDouble();
            double size = 1e-4;
            for (int k = 0; k < count; k++) {
                sizes[k] = size;
                size = k < count / 2 ? Math.min(1, size * growth) : Math.max(1e-4, size / growth);
            }
        }
        return sizes;
    }

    private double contrast() {
        return Math.pow(10, -3 + 6 * random.nextDouble());
    }

    private void fill() {
        block(0, 0, widths.length, heights.length, 1);
        if (random.nextInt(5) == 0) {
            story.append(", every cell another");
            rough = true;
            for (double[] row : conductivity) {
                Arrays.setAll(row, k -> contrast());
            }
        }
        for (int k = random.nextInt(5); k > 0; k--) {
            block(contrast());
        }
        for (int k = random.nextInt(4); k > 0; k--) {
            sheet(random.nextBoolean() ? 1e-3 : 1e3, 1 + random.nextInt(3));
        }
        for (int k = random.nextInt(3); k > 0; k--) {
            block(0);
        }
        if (random.nextInt(3) == 0) {
            story.append(", bridge");
            int row = random.nextInt(heights.length);
            block(0, 0, widths.length, row, 0);
            block(random.nextInt(widths.length), 0, 1, heights.length, 1e3); // a bridge one cell wide
        }
    }

    private void block(double value) {
        story.append(", block ").append((float) value);
        int column = random.nextInt(widths.length);
        int row = random.nextInt(heights.length);
        block(column, row, 1 + random.nextInt(widths.length - column), 1 + random.nextInt(heights.length - row), value);
    }

    private void block(int column, int row, int wide, int high, double value) {
        for (int j = row; j < Math.min(row + high, heights.length); j++) {
            Arrays.fill(conductivity[j], column, Math.min(column + wide, widths.length), value);
        }
    }

    private void sheet(double value, int thick) {
        story.append(", sheet ").append(value);
        if (random.nextBoolean()) {
            block(random.nextInt(widths.length), 0, thick, heights.length, value);
        } else {
            block(0, random.nextInt(heights.length), widths.length, thick, value);
        }
    }

    private void bind() {
        for (int edge = 0; edge < 4; edge++) {
            int kind = random.nextInt(3);
            double film = Math.pow(10, -6 + 12 * random.nextDouble());
            story.append(kind == 0 ? ", held" : kind == 1 ? ", film " + (float) film : "");
            int end = edge < 2 ? rows : columns;
            for (int k = 0; k < end && kind < 2; k++) {
                int row = edge < 2 ? k : edge == 2 ? 0 : rows - 1;
                int column = edge < 2 ? (edge == 0 ? 0 : columns - 1) : k;
                held[row][column] |= kind == 0;
                films[row][column] += kind == 1 ? film / end : 0;
            }
        }
        for (int k = random.nextInt(4) == 0 ? random.nextInt(30) : 0; k > 0; k--) {
            held[random.nextInt(rows)][random.nextInt(columns)] = true;
        }
    }

    private double at(int column, int row) {
        int i = wrapX ? Math.floorMod(column, widths.length) : column;
        int j = wrapY ? Math.floorMod(row, heights.length) : row;
        boolean inside = i >= 0 && j >= 0 && i < widths.length && j < heights.length;
        return inside ? conductivity[j][i] : 0;
    }

    private double width(int column) {
        return widths[Math.floorMod(column, widths.length)];
    }

    private double height(int row) {
        return heights[Math.floorMod(row, heights.length)];
    }

    private double east(int column, int row) {
        return (at(column, row) * height(row) + at(column, row - 1) * height(row - 1)) / (2 * width(column));
    }

    private double north(int column, int row) {
        return (at(column, row) * width(column) + at(column - 1, row) * width(column - 1)) / (2 * height(row));
    }

    private Level level() {
        Level level = new Level(columns, rows, wrapX, wrapY, false);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double all =
                        (east(column, row) + east(column - 1, row)) + (north(column, row) + north(column, row - 1));
                double area = width(column) * height(row);
                if (held[row][column] || all == 0) {
                    level.set(column, row, 1, 0, 0);
                    continue;
                }
                boolean free = !held[row][(column + 1) % columns];
                boolean freeAbove = !held[(row + 1) % rows][column];
                level.set(
                        column,
                        row,
                        all + films[row][column] + mass * area,
                        free ? east(column, row) : 0,
                        freeAbove ? north(column, row) : 0);
            }
        }
        level.frameLinks();
        return level;
    }
}
