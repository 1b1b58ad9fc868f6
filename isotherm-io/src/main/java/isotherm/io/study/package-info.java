/** A scenario run once for each member of a study: which members there are, what each gave, and the table of all. */
package isotherm.io.study;
