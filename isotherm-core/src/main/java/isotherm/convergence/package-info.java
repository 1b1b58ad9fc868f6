/** How far a result is from that of an infinitely fine grid, by runs on finer and coarser ones. */
package isotherm.convergence;
