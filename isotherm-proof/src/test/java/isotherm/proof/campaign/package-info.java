/** A campaign that tries to break what the program promises: real processes killed, disks full, files damaged, limits set, hours passed. */
package isotherm.proof.campaign;
