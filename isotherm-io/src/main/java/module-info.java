/** Scenario files in; field files, pictures and reports out. */
@org.jspecify.annotations.NullMarked
module isotherm.io {
    requires transitive isotherm.core;
    // GIF files alone: no class of it is loaded unless one is written
    requires java.desktop;
    requires static transitive org.jspecify;

    exports isotherm.io.files;
    exports isotherm.io.picture;
}
