package isotherm.io.schema;

import static isotherm.io.schema.TableShape.key;
import static isotherm.io.schema.TableShape.required;

import isotherm.io.schema.ValueType.Measure;
import isotherm.io.schema.ValueType.MeasureOfEither;
import isotherm.io.schema.ValueType.MeasurePairOrOne;
import isotherm.io.schema.ValueType.Sub;
import isotherm.io.schema.ValueType.Text;
import isotherm.io.toml.Dimension;
import java.util.List;

/** The keys of a material. */
final class MaterialShape {
    private MaterialShape() {}

    static TableShape of(String name) {
        TableShape latentHeat = TableShape.of(
                name + " latent-heat",
                List.of(
                        required(
                                "heat",
                                new MeasureOfEither(Dimension.LATENT_HEAT, Dimension.LATENT_HEAT_OF_MASS),
                                "per volume of the material, or per mass of it"),
                        required("from", new Measure(Dimension.TEMPERATURE), "where thawing begins"),
                        required("to", new Measure(Dimension.TEMPERATURE), "where it ends, above from")));
        return TableShape.of(
                name,
                List.of(
                        key("name", new Text(), "alone: a material of the library; with numbers: the name in reports"),
                        key("diffusivity", new Measure(Dimension.DIFFUSIVITY), "alpha; then rho c = 1"),
                        key(
                                "conductivity",
                                new MeasurePairOrOne(Dimension.CONDUCTIVITY),
                                "k, or [kx, ky], together with density and specific-heat; alone for a steady state"),
                        key("density", new Measure(Dimension.DENSITY), "rho"),
                        key("specific-heat", new Measure(Dimension.SPECIFIC_HEAT), "c"),
                        key("latent-heat", new Sub(latentHeat), "heat taken up by thawing, given off by freezing")));
    }
}
