/** Sections of buildings: their surfaces and airs, and what standards ask of them. */
package isotherm.building;
