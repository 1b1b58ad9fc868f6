/** {@code isotherm plot}: what runs have left, drawn again. */
@org.jspecify.annotations.NullMarked
package isotherm.cli.plot;
