/** The same questions asked in five ways: one after the other, and side by side in each way that Java has. */
package isotherm.weather.strategy;
