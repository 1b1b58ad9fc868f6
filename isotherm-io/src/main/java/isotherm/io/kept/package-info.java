/** What runs have left, for another look: states in NetCDF files and checkpoints, and tables. */
@org.jspecify.annotations.NullMarked
package isotherm.io.kept;
