/** Sums over the waves that fit a line or a plane of numbers, and back; knows numbers alone, no physics. */
package isotherm.transform;
