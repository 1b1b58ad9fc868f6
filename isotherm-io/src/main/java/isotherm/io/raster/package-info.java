/**
 * Pixels, and what is put on them: colours, letters, masks, and the picture's bytes as PNG or GIF.
 *
 * <p>Pictures are drawn by integers and strict arithmetic on a raster of our own, with letters from a table of pictures, so
 * a picture has the same bits on every machine, needs no fonts and no graphics library, and costs little start-up time.
 * For the same reason strings are put together without {@code +} in the packages that draw, and there are no lambdas: both
 * cost milliseconds the first time. Only GIF files are made by the JDK's image writers.
 *
 * <p>The table, {@code glyphs.bin}, is made from the font DejaVu Sans by {@code GlyphAtlasMaker} in the test sources:
 * {@code java -Djava.awt.headless=true GlyphAtlasMaker.java DejaVuSans.ttf glyphs.bin}; the font's licence lies beside it.
 */
package isotherm.io.raster;
