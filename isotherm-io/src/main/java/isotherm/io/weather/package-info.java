/** The weather that a scenario names: asked of the services, kept beside the run's output, read again without the network. */
package isotherm.io.weather;
