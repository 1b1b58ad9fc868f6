/**
 * The state: a {@link isotherm.field.Field} of temperatures on nodes, and the read-only
 * {@link isotherm.field.Snapshot} of it that observers get. How the numbers lie in memory is known here, to the kernels
 * and to the sweeps, and to nobody else (decision 0002).
 */
package isotherm.field;
