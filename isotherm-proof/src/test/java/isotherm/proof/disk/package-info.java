/** A disk that fails on purpose, and runs that go on from what it has kept. */
package isotherm.proof.disk;
