package isotherm.cli.plot;

import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.HalfBlocks;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.TerminalPicture;
import isotherm.cli.terminal.UserInput;
import isotherm.cli.terminal.WrongInputException;
import isotherm.cli.weather.WeatherOptions;
import isotherm.io.checkpoint.CheckpointFolder;
import isotherm.io.checkpoint.CheckpointHead;
import isotherm.io.kept.KeptStates;
import isotherm.io.plot.Levels;
import isotherm.io.plot.PlotStyle;
import isotherm.io.raster.ColourMap;
import isotherm.io.scenario.ScenarioFile;
import isotherm.io.weather.WeatherDesk;
import isotherm.model.Output;
import isotherm.plan.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isotherm plot}: draws again what a run has left. */
@Command(
        name = "plot",
        description = "Draw again what a run has left, finished or not: fields, cuts, curves, differences, films.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  isotherm plot out/wall-tonight                     all of a run: its last field, probes, heat",
            "  isotherm plot out/chip/field.nc --at all --animate mp4 --colours viridis",
            "  isotherm plot out/chip/field.nc --range 20..80 --levels 20..80:10 --at 0,\"1 min\",\"5 min\"",
            "  isotherm plot out/chip/field.nc --cut \"0 mm,5 mm..20 mm,5 mm\" --charts svg",
            "  isotherm plot out/b/field.nc --minus out/a/field.nc",
            "  isotherm plot out/wall-tonight/probes.csv --column corner"
        })
public final class PlotCommand implements Callable<Integer> {
    private final Screen screen;
    private final Map<String, String> environment;

    @Parameters(
            paramLabel = "FILE",
            description = "a run's field.nc, checkpoint, probes.csv or heat.csv, or its folder")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where pictures go; default plots beside the run's files")
    private @Nullable Path out;

    @Option(
            names = "--colours",
            paramLabel = "inferno|magma|plasma|viridis|cividis|balance",
            description = "default inferno; balance, for differences, is their default")
    private @Nullable ColourMap colours;

    @Option(
            names = "--range",
            paramLabel = "A..B",
            description = "the ends of the colours, and of the charts' upright axis, in degC (differences: K)")
    private @Nullable String range;

    @Option(
            names = "--levels",
            paramLabel = "A,B,...|A..B:STEP|none",
            description = "the temperatures of isotherms; default round ones")
    private @Nullable String levels;

    @Option(
            names = "--at",
            paramLabel = "TIME,...|last|all",
            description = "which states; the nearest to each time; default last, of an animation all")
    private @Nullable String at;

    @Option(
            names = "--cut",
            paramLabel = "X,Y..X,Y",
            description = "also a chart of the temperatures along a line; may be repeated")
    private List<String> cuts = new ArrayList<>();

    @Option(names = "--column", paramLabel = "NAME", description = "of a table only this; may be repeated")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--minus", paramLabel = "OTHER", description = "draw what FILE differs by from another run's file")
    private @Nullable Path minus;

    @Option(
            names = "--animate",
            paramLabel = "apng|gif|mp4",
            description = "an animation of the states; mp4 needs ffmpeg")
    private FieldPictures.@Nullable Animation animation;

    @Option(
            names = "--charts",
            paramLabel = "png|svg",
            defaultValue = "PNG",
            description = "what charts are written as; default png")
    private ChartFormat charts = ChartFormat.PNG;

    @Option(
            names = "--size",
            paramLabel = "PIXELS",
            defaultValue = "900",
            description = "the longest side of fields, 200 to 8000; default 900")
    private int size = 900;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "the scenario of the run, where the text in the file refers to files beside it")
    private @Nullable Path scenario;

    private enum ChartFormat {
        PNG,
        SVG
    }

    /** The command. */
    public PlotCommand(Screen screen, Map<String, String> environment) {
        this.screen = screen;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (file.toString().isEmpty()) {
            throw new WrongInputException("the name of the file is empty");
        }
        Path run = isCheckpoint(file) ? CheckpointFolder.outputOf(file) : folder(file);
        Path target = out == null ? run.resolve("plots") : out;
        List<Path> written = new ArrayList<>();
        Path states = Files.isDirectory(file) ? file.resolve("field.nc") : file;
        boolean folder = Files.isDirectory(file);
        if (isTable(states)) {
            refuseForTables();
            written.addAll(charts(target, false).ofTable(file, columns));
        } else {
            if (!folder || Files.exists(states)) {
                written.addAll(states(states, target, run));
            }
            if (folder && minus == null) {
                Stream.of("probes.csv", "heat.csv")
                        .map(file::resolve)
                        .filter(Files::exists)
                        .forEach(table -> written.addAll(charts(target, true).ofRun(table)));
            }
        }
        if (written.isEmpty()) {
            throw new WrongInputException("the folder " + file + " has no field.nc, probes.csv or heat.csv");
        }
        written.forEach(each -> screen.out().println("wrote " + each));
        return ExitCode.FINE;
    }

    private void refuseForTables() {
        boolean forFields = minus != null || animation != null || levels != null || at != null || colours != null;
        if (forFields || !cuts.isEmpty()) {
            throw new WrongInputException(
                    file + " is a table: --colours, --levels, --at, --cut, --minus and --animate are for fields");
        }
    }

    /** @param ownRange whether the asked range is of something else */
    private Charts charts(Path target, boolean ownRange) {
        return new Charts(target, charts == ChartFormat.SVG, ownRange ? null : asked());
    }

    private Output.@Nullable Range asked() {
        return range == null ? null : Asked.range(range, minus != null);
    }

    private static boolean isTable(Path path) {
        return path.toString().endsWith(".csv");
    }

    private static boolean isCheckpoint(Path path) {
        return path.toString().endsWith(".checkpoint");
    }

    private static Path folder(Path path) {
        Path above = path.getParent();
        return Files.isDirectory(path) ? path : above == null ? Path.of("") : above;
    }

    private List<Path> states(Path states, Path target, Path run) {
        Output.Range wanted = asked();
        Levels lines = levels == null ? Levels.ROUND : Asked.levels(levels);
        List<Asked.Cut> lined = cuts.stream().map(Asked::cut).toList();
        try (KeptStates kept = open(states, run);
                KeptStates other = minus == null ? null : open(inside(minus), folder(minus))) {
            States chosen = UserInput.checked(
                    () -> new States(kept, other, at == null ? animation == null ? "last" : "all" : at));
            kept.notes().forEach(screen::tell);
            return UserInput.checked(() -> drawn(chosen, wanted, lines, lined, target));
        }
    }

    private static Path inside(Path path) {
        return Files.isDirectory(path) ? path.resolve("field.nc") : path;
    }

    private KeptStates open(Path states, Path run) {
        return UserInput.checked(() -> KeptStates.open(states, question -> plan(question, run)));
    }

    private Plan plan(CheckpointHead.Question question, Path run) {
        try (WeatherDesk desk = WeatherOptions.deskOf(environment, run.resolve("weather"))) {
            Path beside = scenario == null ? question.folder() : ScenarioFile.folderOf(scenario);
            String text = scenario == null ? question.text() : ScenarioFile.text(scenario);
            return ScenarioFile.plan(text, question.name(), beside, question.settings(), desk);
        }
    }

    private List<Path> drawn(
            States states, Output.@Nullable Range wanted, Levels lines, List<Asked.Cut> lined, Path target) {
        Charts curves = charts(target, false);
        List<Path> written = new ArrayList<>();
        for (int k = 0; k < lined.size(); k++) {
            written.add(curves.along(lined.get(k), k + 1, states));
        }
        ColourMap usual = states.areDifferences() ? ColourMap.BALANCE : ColourMap.INFERNO;
        ColourMap map = colours == null ? usual : colours;
        Output.Range ends = wanted == null ? states.range() : wanted;
        PlotStyle style =
                PlotStyle.of(states.title()).in(map).over(ends).at(lines).sized(size);
        FieldPictures pictures = new FieldPictures(states, style, target);
        Path picture = animation == null ? pictures.still() : pictures.animated(animation);
        written.addFirst(picture);
        if (animation == null && states.count() == 1) {
            HalfBlocks blocks = new HalfBlocks(states.plate(), style.range(), screen.columns());
            if (screen.outIsTerminal()) {
                blocks.observe(states.at(0));
            }
            TerminalPicture.show(screen, List.of(picture.toString()), blocks);
        }
        return written;
    }
}
