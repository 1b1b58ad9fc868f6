/** {@code isotherm profile}: profiles made, shown, compared, as text, JSON and pages. */
package isotherm.cli.profile;
