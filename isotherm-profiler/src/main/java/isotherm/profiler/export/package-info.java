/** Profiles in the formats of other tools: {@link isotherm.profiler.export.ExportFormat} lists them. */
@org.jspecify.annotations.NullMarked
package isotherm.profiler.export;
