/** A server on this machine that answers as a weather service did, as slowly as it did. */
package isotherm.weather.replay;
