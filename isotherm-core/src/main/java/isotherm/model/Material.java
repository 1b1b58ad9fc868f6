package isotherm.model;

import isotherm.number.Check;
import org.jspecify.annotations.Nullable;

/**
 * What a plate, or a part of it, is made of.
 *
 * @param name how people call it
 * @param conductivityX k along x in W/(m K), positive
 * @param conductivityY k along y in W/(m K), positive
 * @param density rho in kg/m^3, positive
 * @param specificHeat c in J/(kg K), positive
 * @param latentHeat of thawing, or null where nothing thaws
 */
public record Material(
        String name,
        double conductivityX,
        double conductivityY,
        double density,
        double specificHeat,
        @Nullable LatentHeat latentHeat) {
    /** The name where nobody gives one. */
    public static final String UNNAMED = "unnamed";

    public Material {
        Check.positive("conductivity", conductivityX, "W/(m K)");
        Check.positive("conductivity", conductivityY, "W/(m K)");
        Check.positive("density", density, "kg/m^3");
        Check.positive("specific heat", specificHeat, "J/(kg K)");
        Check.positive("diffusivity", conductivityX / (density * specificHeat), "m^2/s");
        Check.positive("diffusivity", conductivityY / (density * specificHeat), "m^2/s");
    }

    /** A material that conducts alike in all directions. */
    public Material(String name, double conductivity, double density, double specificHeat) {
        this(name, conductivity, conductivity, density, specificHeat, null);
    }

    public static Material of(double conductivity, double density, double specificHeat) {
        return new Material(UNNAMED, conductivity, density, specificHeat);
    }

    /** A material known by its diffusivity alone, in m^2/s: its volumetric heat capacity is taken as 1. */
    public static Material ofDiffusivity(double diffusivity) {
        Check.positive("diffusivity", diffusivity, "m^2/s");
        return new Material(UNNAMED, diffusivity, 1, 1);
    }

    /** False where nobody calls it anything. */
    public boolean isNamed() {
        return !name.equals(UNNAMED);
    }

    /** What a sentence calls it: its name, where it has one. */
    public String words() {
        return isNamed() ? name : "the material";
    }

    /** The same material with a latent heat. */
    public Material thawing(LatentHeat heat) {
        return new Material(name, conductivityX, conductivityY, density, specificHeat, heat);
    }

    /** True where it conducts alike in all directions. */
    public boolean isIsotropic() {
        return conductivityX == conductivityY;
    }

    /** rho c in J/(m^3 K), without latent heat. */
    public double volumetricHeatCapacity() {
        return density * specificHeat;
    }

    /** What one more kelvin takes at a temperature, in J/(m^3 K), latent heat included. */
    public double heatSlope(double temperature) {
        LatentHeat heat = latentHeat;
        if (heat == null || temperature < heat.from() || temperature >= heat.to()) {
            return volumetricHeatCapacity();
        }
        return volumetricHeatCapacity() + heat.heat() / (heat.to() - heat.from());
    }

    /** alpha = k / (rho c) in m^2/s, the larger of both directions. */
    public double diffusivity() {
        return Math.max(conductivityX, conductivityY) / volumetricHeatCapacity();
    }
}
