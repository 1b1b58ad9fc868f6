/** How far the errors that are stated are from the true ones. */
package isotherm.bench.estimates;
