/** A profile for people: tables, annotated lines, a page. */
package isotherm.profiler.report;
