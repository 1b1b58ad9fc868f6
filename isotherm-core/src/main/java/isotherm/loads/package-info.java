/** What drives a linear plate, as few straight lines in time as will do, each with its load on the nodes. */
package isotherm.loads;
