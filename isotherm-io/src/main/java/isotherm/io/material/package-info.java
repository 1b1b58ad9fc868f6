/** Named materials with the source of each number. */
package isotherm.io.material;
