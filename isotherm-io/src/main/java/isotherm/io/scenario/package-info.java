/**
 * From a scenario file to a {@link isotherm.model.Scenario}: TOML to a tree that knows its lines, the tree checked against
 * the shape of a scenario (which is also the published JSON Schema), the checked sections into the model's records.
 */
package isotherm.io.scenario;
