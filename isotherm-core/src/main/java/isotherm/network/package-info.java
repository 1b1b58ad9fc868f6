/** The plate as nodes that hold heat, links that conduct it, and what drives it from outside. */
package isotherm.network;
