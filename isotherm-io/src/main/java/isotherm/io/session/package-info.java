/** A run in its output folder, from its first byte to its last, or from a checkpoint on. */
package isotherm.io.session;
