/** The explicit method: rows updated from their neighbours, in the order of a sweep. */
package isotherm.explicit;
