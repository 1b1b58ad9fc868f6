/**
 * From the question to numbers: a {@link isotherm.plan.Plan} holds everything a stepper needs, decided once from the
 * scenario alone.
 */
package isotherm.plan;
