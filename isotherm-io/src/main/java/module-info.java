/** Scenario files in; field files, pictures and reports out. */
@org.jspecify.annotations.NullMarked
module isotherm.io {
    requires transitive isotherm.core;
    requires static transitive org.jspecify;

    exports isotherm.io.files;
}
