/** The order in which rows and steps are visited, and by which thread. A sweep never touches a temperature itself. */
package isotherm.sweep;
