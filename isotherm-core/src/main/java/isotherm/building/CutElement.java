package isotherm.building;

import isotherm.model.Edge;

/**
 * A building element that an insulated edge of the plate cuts through: the layers along that edge, between inside and outside (N24).
 *
 * @param edge where it is cut
 * @param transmittance U = 1 / (Rsi + sum d/k + Rse) in W/(m^2 K)
 * @param innerLength metres of it by inner dimensions
 * @param outerLength metres of it by outer dimensions
 */
public record CutElement(Edge edge, double transmittance, double innerLength, double outerLength) {}
