/** Threads that compute together: who does which rows, and where they wait for each other. */
package isotherm.threads;
