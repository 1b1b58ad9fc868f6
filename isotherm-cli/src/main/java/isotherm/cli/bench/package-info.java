/** {@code isotherm bench}: a command for each measurement. */
package isotherm.cli.bench;
