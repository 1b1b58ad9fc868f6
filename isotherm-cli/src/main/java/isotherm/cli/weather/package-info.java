/** {@code isotherm weather}: places and maps, and the options by which any command asks for the weather. */
package isotherm.cli.weather;
