/** The disk, as the program sees it: the one way by which what a run leaves is written. */
package isotherm.io.disk;
