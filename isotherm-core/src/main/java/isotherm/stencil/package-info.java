/** How a node of the network follows from its neighbours in a step: forms, coefficients, spans of nodes that share them. */
package isotherm.stencil;
