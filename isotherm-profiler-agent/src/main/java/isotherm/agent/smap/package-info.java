/** What a class file says of lines that come from other source files. */
package isotherm.agent.smap;
