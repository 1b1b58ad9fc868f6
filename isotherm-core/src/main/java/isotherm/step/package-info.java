/** Steppers carry the state from one moment to a later one; neighbours own the nodes beyond our part of the grid. */
package isotherm.step;
