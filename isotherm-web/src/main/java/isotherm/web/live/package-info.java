/** A run that can be paused, paced and begun anew while others look. Knows no network. */
package isotherm.web.live;
