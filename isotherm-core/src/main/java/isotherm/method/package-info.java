/** All methods: which stepper carries out a plan, and in which tiles. */
package isotherm.method;
