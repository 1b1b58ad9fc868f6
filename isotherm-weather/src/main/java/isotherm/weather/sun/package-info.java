/** Typical years, where the sun stands, and what sun and sky do to a surface. */
package isotherm.weather.sun;
