/** What a live plate's page and interface are over HTTP, and who may use them. */
package isotherm.web.http;
