/**
 * The question: a {@link isotherm.model.Scenario} and the nouns it is made of. Records and sealed interfaces, checked in
 * their constructors, in SI units and degrees Celsius. Nothing here knows how the answer is computed.
 */
package isotherm.model;
