/** Replies of weather services, fetched politely: bounded, once, again where it helps, and kept. */
package isotherm.weather.fetch;
