/** A scenario's text as items that know where they were written, its quantities with their units, and how errors say both. */
package isotherm.io.toml;
