/** How several who compute a plate together act as one: the first leads, the others follow its orders. */
package isotherm.parts;
