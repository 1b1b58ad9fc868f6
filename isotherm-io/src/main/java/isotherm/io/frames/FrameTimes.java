package isotherm.io.frames;

/** How long the frames of an animation last. */
final class FrameTimes {
    private static final int WHOLE_MILLIS = 5000;
    private static final int SHORTEST_MILLIS = 40;
    private static final int LONGEST_MILLIS = 500;
    /** The last frame stays a while before the animation starts over. */
    private static final int REST_MILLIS = 1500;

    private FrameTimes() {}

    /** All frames take a few seconds together; at least a twenty-fifth of a second each. */
    static int millis(int frame, int frames) {
        int even = Math.clamp(WHOLE_MILLIS / frames, SHORTEST_MILLIS, LONGEST_MILLIS);
        return frame == frames - 1 ? even + REST_MILLIS : even;
    }
}
