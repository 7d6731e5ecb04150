package redress.evidence.clean;

/**
 * How many dots of a picture are decoded at once.
 *
 * @param decoded  in memory here, when a picture must be turned; larger ones are made smaller
 * @param declared that any picture may say it has; one that says more is taken for a bomb
 */
record PixelLimits(long decoded, long declared) {

    /** The largest cameras in phones take 200 million dots (Samsung ISOCELL HP1, 2021). */
    static final long DECLARED = 250_000_000;
    /** Twelve million is what most phones take; a third above it. */
    private static final long MOST_DECODED = 16_000_000;
    /** Three bytes a dot, and a quarter of the memory. */
    private static final long HEAP_PER_PIXEL = 12;

    static PixelLimits ofThisProgram() {
        return new PixelLimits(Math.min(MOST_DECODED, Runtime.getRuntime().maxMemory() / HEAP_PER_PIXEL), DECLARED);
    }
}
