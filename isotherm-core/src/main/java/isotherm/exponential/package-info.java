/** The exponential method: a linear plate as a few modes, each carried exactly along what drives it. */
package isotherm.exponential;
