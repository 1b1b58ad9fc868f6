/** The command line: arguments become requests, requests become runs. Nobody requires it. */
@org.jspecify.annotations.NullMarked
module isotherm.cli {
    requires info.picocli;
    requires isotherm.bench;
    requires isotherm.core;
    requires isotherm.io;
    requires isotherm.mpi;
    requires isotherm.profiler;
    requires isotherm.weather;
    requires jdk.unsupported; // the terminal library hears signals through it
    requires java.desktop; // the terminal library shows pictures through it
    requires me.tongfei.progressbar;
    requires org.jline.terminal;
    requires static isotherm.web; // the launcher adds it for isotherm serve alone: others start sooner without a server
    requires static org.jspecify;
    requires tools.jackson.core;

    opens isotherm.cli to
            info.picocli;
    opens isotherm.cli.bench to
            info.picocli;
    opens isotherm.cli.plot to
            info.picocli;
    opens isotherm.cli.profile to
            info.picocli;
    opens isotherm.cli.weather to
            info.picocli;
}
