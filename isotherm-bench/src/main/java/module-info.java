/** What {@code isotherm bench} runs: the solver beside what people would otherwise write. */
@org.jspecify.annotations.NullMarked
module isotherm.bench {
    requires transitive isotherm.core;
    requires tools.jackson.core;
    requires static transitive org.jspecify;

    exports isotherm.bench;
}
