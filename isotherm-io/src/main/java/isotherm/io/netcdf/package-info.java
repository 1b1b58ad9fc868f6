/** Fields of earlier runs, read from their NetCDF files. */
package isotherm.io.netcdf;
