package isotherm.cli;

import isotherm.cli.terminal.CacheFile;
import isotherm.cli.terminal.Screen;
import isotherm.method.Steppers;
import isotherm.model.Precision;
import isotherm.plan.Plan;
import isotherm.predict.TileTrial;
import isotherm.step.Execution;
import isotherm.step.Execution.Order;
import isotherm.step.TileShape;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The tiles that suit this machine, found by trial once and kept in the user's cache folder. They change the time a run
 * takes, never a bit of its result; without them there are tiles that suit most machines.
 */
final class Tuning {
    /** Node updates of a run that takes a minute or more: then some seconds of trial are well spent. */
    private static final double LONG_RUN = 5e11;

    private static final String FILE = "tiles.properties";

    private final Screen screen;
    private final CacheFile file;
    private final BiFunction<Execution, Precision, TileShape> trial;

    /**
     * @param environment where {@code XDG_CACHE_HOME} and {@code HOME} are looked up
     */
    Tuning(Screen screen, Map<String, String> environment) {
        this(screen, environment, TileTrial::fastest);
    }

    Tuning(Screen screen, Map<String, String> environment, BiFunction<Execution, Precision, TileShape> trial) {
        this.screen = screen;
        this.file =
                new CacheFile(environment, FILE, "Tiles that suit this machine; isotherm run --tune finds them again");
        this.trial = trial;
    }

    /**
     * The execution with nothing left to choose.
     *
     * @param asked whether the user asks for a new trial
     * @param quiet whether to say nothing of a trial
     */
    Execution choose(Plan plan, Execution wanted, boolean asked, boolean quiet) {
        Execution chosen = Steppers.choose(plan, wanted);
        if (chosen.sweep() != Order.TILED || wanted.tiles() != null) {
            if (asked) {
                tune(plan.precision(), wanted, quiet);
            }
            return chosen;
        }
        TileShape known = asked ? null : known(plan.precision());
        if (known == null && (asked || plan.updates() >= LONG_RUN)) {
            known = tune(plan.precision(), wanted, quiet);
        }
        return known == null ? chosen : Steppers.choose(plan, wanted, known);
    }

    private TileShape tune(Precision precision, Execution wanted, boolean quiet) {
        if (!quiet) {
            screen.tell("looking for the tiles that suit this machine; this is done once and takes some seconds");
        }
        TileShape found = trial.apply(wanted, precision);
        if (!quiet) {
            screen.tell("tiles of " + found.width() + " columns, " + found.depth() + " steps deep"
                    + (file.path() == null ? "" : ", kept in " + file.path()));
        }
        keep(precision, found);
        return found;
    }

    /** What the file says of this machine; null where it says nothing or cannot be understood. */
    private @Nullable TileShape known(Precision precision) {
        Properties all = file.read();
        try {
            int width = Integer.parseInt(all.getProperty(key(precision, "width"), ""));
            return new TileShape(width, width, Integer.parseInt(all.getProperty(key(precision, "depth"), "")));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String key(Precision precision, String what) {
        return CacheFile.key(precision.word() + "." + what);
    }

    private void keep(Precision precision, TileShape found) {
        Properties all = file.read();
        all.setProperty(key(precision, "width"), Integer.toString(found.width()));
        all.setProperty(key(precision, "depth"), Integer.toString(found.depth()));
        try {
            file.write(all);
        } catch (IOException e) {
            screen.tell("the tiles cannot be kept in " + file.path() + ": " + e.getMessage());
        }
    }
}
