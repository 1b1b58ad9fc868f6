/** What a run leaves on disk: fields and probes, each format in a file of its own. */
package isotherm.io.files;
