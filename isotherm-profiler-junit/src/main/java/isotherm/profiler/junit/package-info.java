/** Budgets in JUnit tests: how often a method may be called, and how often a line may be hit. */
@org.jspecify.annotations.NullMarked
package isotherm.profiler.junit;
