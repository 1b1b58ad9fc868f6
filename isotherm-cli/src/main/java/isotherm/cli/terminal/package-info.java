/** The terminal and the user: streams, progress, pictures in characters, the cache folder, wrong input and exit codes. */
package isotherm.cli.terminal;
