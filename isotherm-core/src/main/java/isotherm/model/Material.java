package isotherm.model;

/**
 * What a plate is made of.
 *
 * @param name how people call it
 * @param conductivity k in W/(m K), positive
 * @param density rho in kg/m^3, positive
 * @param specificHeat c in J/(kg K), positive
 */
public record Material(String name, double conductivity, double density, double specificHeat) {
    public Material {
        Check.positive("conductivity", conductivity, "W/(m K)");
        Check.positive("density", density, "kg/m^3");
        Check.positive("specific heat", specificHeat, "J/(kg K)");
        Check.positive("diffusivity", conductivity / (density * specificHeat), "m^2/s");
    }

    public static Material of(double conductivity, double density, double specificHeat) {
        return new Material("unnamed", conductivity, density, specificHeat);
    }

    /** A material known by its diffusivity alone, in m^2/s: its volumetric heat capacity is taken as 1. */
    public static Material ofDiffusivity(double diffusivity) {
        Check.positive("diffusivity", diffusivity, "m^2/s");
        return new Material("unnamed", diffusivity, 1, 1);
    }

    /** rho c in J/(m^3 K). */
    public double volumetricHeatCapacity() {
        return density * specificHeat;
    }

    /** alpha = k / (rho c) in m^2/s. */
    public double diffusivity() {
        return conductivity / volumetricHeatCapacity();
    }
}
