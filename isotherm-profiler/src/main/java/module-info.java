/** Where the time of a Java program goes, by method and by line. Knows nothing of heat. */
@org.jspecify.annotations.NullMarked
module isotherm.profiler {
    requires jdk.jfr;
    requires java.instrument;
    requires static transitive org.jspecify;

    exports isotherm.profiler;
    exports isotherm.profiler.diff;
    exports isotherm.profiler.export;
    exports isotherm.profiler.growth;
    exports isotherm.profiler.profile;
    exports isotherm.profiler.recording;
    exports isotherm.profiler.report;
}
