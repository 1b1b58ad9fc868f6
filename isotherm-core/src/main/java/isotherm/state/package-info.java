/** How the state of a run goes to whoever keeps it, and comes back; nothing here knows of files. */
package isotherm.state;
