/** Maps of the weather: a field over the Nordic countries as one would print it. Made with Natural Earth. */
package isotherm.io.map;
