/** The pictures that a run leaves: one, a row of them or an animation, each looking at the run on its schedule. */
package isotherm.io.frames;
