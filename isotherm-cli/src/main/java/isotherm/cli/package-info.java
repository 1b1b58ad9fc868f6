/** Commands, and the one place that puts a run together: {@link isotherm.cli.Wiring}. */
package isotherm.cli;
