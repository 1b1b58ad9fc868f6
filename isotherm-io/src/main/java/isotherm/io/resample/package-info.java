/** A field as fine as a picture can show it: means over boxes, the heat flux, and lines of equal temperature. */
package isotherm.io.resample;
