/** What a run will take, by trying a little of it. */
package isotherm.predict;
