/** Charts of measurements as PNG and SVG files. */
package isotherm.bench.chart;
