/** What a plan, a run and a convergence study say of themselves: for people as text, for programs as JSON. */
package isotherm.io.report;
