/** The outputs of a run, put together as its scenario says. */
package isotherm.io.run;
