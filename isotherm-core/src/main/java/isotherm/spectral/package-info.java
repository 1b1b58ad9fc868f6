/** The spectral method: a plain plate as a sum of waves, each of which fades by itself. */
package isotherm.spectral;
