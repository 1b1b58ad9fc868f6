/** Scenario files in; field files, pictures and reports out. */
@org.jspecify.annotations.NullMarked
module isotherm.io {
    requires transitive isotherm.core;
    requires transitive isotherm.weather;
    // images of scenarios and GIF files alone: no class of it is loaded unless one is read or written
    requires java.desktop;
    requires java.measure;
    requires org.tomlj;
    requires tech.units.indriya;
    requires tools.jackson.core;
    requires static transitive org.jspecify;

    exports isotherm.io.checkpoint;
    exports isotherm.io.disk;
    exports isotherm.io.files;
    exports isotherm.io.frames;
    exports isotherm.io.kept;
    exports isotherm.io.map;
    exports isotherm.io.material;
    exports isotherm.io.plot;
    exports isotherm.io.raster;
    exports isotherm.io.report;
    exports isotherm.io.resample;
    exports isotherm.io.run;
    exports isotherm.io.scenario;
    exports isotherm.io.session;
    exports isotherm.io.study;
    exports isotherm.io.toml;
    exports isotherm.io.weather;
}
