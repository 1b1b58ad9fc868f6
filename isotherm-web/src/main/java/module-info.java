/** The page: a run that people look at and touch in a browser, served on the machine's own loopback. */
@org.jspecify.annotations.NullMarked
module isotherm.web {
    requires transitive isotherm.core;
    requires transitive isotherm.io;
    requires io.helidon.http.sse;
    requires io.helidon.webserver;
    requires io.helidon.webserver.sse;
    requires io.helidon.webserver.websocket;
    requires java.logging; // the server's own words are kept off the terminal
    requires static transitive org.jspecify;

    exports isotherm.web;
    exports isotherm.web.live;
}
