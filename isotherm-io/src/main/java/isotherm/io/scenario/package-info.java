/** From a scenario file to a {@link isotherm.model.Scenario}: the checked sections become the model's records. */
package isotherm.io.scenario;
