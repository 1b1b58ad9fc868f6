/** The weather services as they answer today. */
package isotherm.weather.service;
