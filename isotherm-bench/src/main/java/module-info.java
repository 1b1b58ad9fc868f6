/** What {@code isotherm bench} runs: the solver beside what people would otherwise write. */
@org.jspecify.annotations.NullMarked
module isotherm.bench {
    requires transitive isotherm.core;
    requires transitive isotherm.profiler;
    requires java.desktop;
    requires java.management;
    requires java.xml;
    requires isotherm.weather;
    requires org.apache.xmlgraphics.batik.svggen;
    requires static jdk.incubator.vector;
    requires tools.jackson.core;
    requires ejml.core;
    requires ejml.dsparse;
    requires xchart;
    requires static transitive org.jspecify;

    exports isotherm.bench;
    exports isotherm.bench.chart;
    exports isotherm.bench.choice;
    exports isotherm.bench.concurrency;
    exports isotherm.bench.counts;
    exports isotherm.bench.estimates;
    exports isotherm.bench.machine;
    exports isotherm.bench.methods;
    exports isotherm.bench.profiler;
    exports isotherm.bench.programs;
    exports isotherm.bench.solve;
}
