/** What a run will take, and how far off it will be, by trying a little of it. */
package isotherm.predict;
