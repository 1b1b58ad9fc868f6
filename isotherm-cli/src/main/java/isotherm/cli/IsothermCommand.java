package isotherm.cli;

import isotherm.sim.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a subcommand: says what there is. */
@Command(
        name = "isotherm",
        description = "Heat conduction in the plane: fast, and the same to the last bit wherever it runs.",
        mixinStandardHelpOptions = true,
        versionProvider = IsothermCommand.VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Start with: isotherm run", "Completion: source <(isotherm generate-completion)"})
final class IsothermCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The line that --version prints. */
    static final class VersionText implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"isotherm " + Version.text()};
        }
    }
}
