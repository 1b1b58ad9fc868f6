/** What a scenario may hold: the shape of each table, which is also the published JSON Schema, and the check against it. */
package isotherm.io.schema;
