/** What a run or a plan says of itself, as JSON. */
package isotherm.io.report;
