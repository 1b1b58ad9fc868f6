/** How well the method that is chosen by counted work is chosen. */
package isotherm.bench.choice;
