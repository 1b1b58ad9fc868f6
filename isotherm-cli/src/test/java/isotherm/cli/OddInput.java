package isotherm.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Scenarios and settings of which most pass the first checks and few make sense: what a seed makes is always the same. */
final class OddInput {
    /** A scenario with nearly every kind of table in it, small enough to be run in no time. */
    static final String SCENARIO = """
            title = "odd"
            [grid]
            size = ["8 mm", 0.006]
            cells = [8, 6]
            [time]
            until = "2 s"
            [material]
            conductivity = 50
            density = 7850
            specific-heat = 460
            [materials.soil]
            conductivity = [2, 1]
            density = 1800
            specific-heat = 900
            latent-heat = { heat = 1e8, from = -1, to = 0 }
            [initial]
            temperature = 5
            [[initial.region]]
            shape = "circle"
            center = [0.002, 0.002]
            radius = 0.001
            temperature = 50
            [[region]]
            name = "a"
            shape = "rectangle"
            from = [0.001, 0.001]
            to = [0.003, 0.004]
            material = "soil"
            [[region]]
            name = "b"
            shape = "polygon"
            points = [[0.005, 0.001], [0.007, 0.001], [0.006, 0.004]]
            source = 1e5
            [[region]]
            name = "c"
            shape = "ellipse"
            center = [0.005, 0.005]
            radii = [0.0015, 0.001]
            hole = true
            air = 3
            coefficient = 10
            [[region]]
            name = "d"
            shape = "circle"
            center = [0.0015, 0.0045]
            radius = 0.0009
            thermostat = { probe = "p", on-below = 6, off-above = 7, source = 1e6, every = 0.1 }
            [edge.top]
            kind = "fixed"
            temperature = "20 + sin(t)"
            [edge.left]
            kind = "convection"
            coefficient = 10
            air = { series = "s.csv", time = "t", column = "T" }
            [edge.right]
            kind = "flux"
            flux = 100
            [edge.bottom]
            kind = "insulated"
            [[edge.bottom.part]]
            from = 0.001
            to = 0.004
            kind = "convection"
            resistance = 0.1
            air = { sinusoid = { mean = 5, amplitude = 3, period = "1 h", phase = "10 deg" } }
            [[probe]]
            name = "p"
            at = [0.004, 0.002]
            [[reach]]
            name = "r"
            above = 4
            from = [0, 0.003]
            to = [0.008, 0.003]
            [solver]
            tolerance = 1e-3
            [output]
            every = 1
            """;

    /** A plate of one material: the explicit and the spectral method take it. */
    static final String PLAIN = """
            [grid]
            spacing = [0.001, 0.002]
            nodes = [9, 7]
            [time]
            until = 1
            [initial]
            expression = "x + y"
            [material]
            diffusivity = 1e-5
            [edge.left]
            kind = "fixed"
            temperature = 3
            [edge.right]
            kind = "flux"
            flux = 1
            [[probe]]
            name = "p"
            at = [0.004, 0.002]
            [output]
            every = 0.3
            """;

    /** A section at rest on a graded grid, between a room and the air outside. */
    static final String SECTION = """
            [grid]
            size = [0.4, 0.3]
            finest = 0.02
            growth = 1.5
            coarsest = 0.1
            [time]
            method = "steady"
            [material]
            name = "concrete"
            [[region]]
            name = "a"
            shape = "rectangle"
            from = [0.1, 0]
            to = [0.2, 0.3]
            material = "mineral wool"
            [[region]]
            name = "b"
            shape = "rectangle"
            from = [0.3, 0.1]
            to = [0.4, 0.3]
            hole = true
            air = 20
            resistance = 0.13
            [edge.left]
            kind = "convection"
            resistance = 0.04
            air = -5
            [[probe]]
            name = "p"
            at = [0.3, 0.1]
            """;

    static final String SERIES = "t,T,d\n0,1,2026-01-01\n1,2,2026-01-02\n2,4,2026-01-03T06:00:00Z\n5,3,2026-02-01\n";

    /** Keys that take the same kinds of value, and values of that kind. */
    private record Kind(String keys, String... values) {}

    private static final String HUGE = "1e308";

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "grid.size.0 grid.size.1 grid.finest grid.coarsest region.0.from.0 region.0.to.1 region.3.radius region.2.radii.0"
                            + " region.1.points.0.0 region.1.points.2.1 initial.region.0.radius initial.region.0.center.0 probe.0.at.0"
                            + " reach.0.from.1 reach.0.to.0 edge.bottom.part.0.from edge.bottom.part.0.to",
                    "0",
                    "-0.0",
                    "1e-9",
                    "0.001",
                    "0.0035",
                    "0.008",
                    "0.006",
                    "0.0080000001",
                    "1",
                    "1e9",
                    HUGE,
                    "-1e308",
                    "1e-308",
                    "4.9e-324",
                    "-1",
                    "1 mm",
                    "5 km",
                    "1e305 km",
                    "1e-310 mm"),
            new Kind(
                    "grid.cells grid.nodes",
                    "2",
                    "3",
                    "[2, 3]",
                    "[3, 40]",
                    "[2147483647, 2]",
                    "[2147483646, 2147483646]",
                    "1000000000"),
            new Kind("grid.growth", "1", "1.0000001", "1.2", "100", HUGE, "1e-308"),
            new Kind(
                    "time.until time.step output.every region.3.thermostat.every edge.bottom.part.0.air.sinusoid.period probe.0.since"
                            + " reach.0.since",
                    "0",
                    "1e-9",
                    "0.5",
                    "1",
                    "2",
                    "3",
                    "1e9",
                    HUGE,
                    "1e-308",
                    "4.9e-324",
                    "1 h",
                    "1e303 d",
                    "-1"),
            new Kind("time.steps output.steps", "1", "2", "3", "1000000", "9223372036854775807", "4503599627370497"),
            new Kind("time.method", "auto", "explicit", "stabilised", "implicit", "spectral", "steady"),
            new Kind(
                    "time.start",
                    "2026-01-01",
                    "0001-01-01",
                    "9999-12-31T23:59:59Z",
                    "\"+999999999-12-31\"",
                    "\"-999999999-01-01\"",
                    "2026-01-01T06:00:00+14:00"),
            new Kind("solver.precision", "single", "double"),
            new Kind("solver.tolerance", "1e-12", "1e-3", "0.1", "0.9999", "1e-308", "1", "1e-16"),
            new Kind(
                    "material.conductivity material.density material.specific-heat material.diffusivity materials.soil.density"
                            + " materials.soil.specific-heat materials.soil.conductivity region.0.material.conductivity",
                    "1",
                    "1e-20",
                    "1e20",
                    "1e-308",
                    HUGE,
                    "1e150",
                    "1e-150",
                    "4.9e-324",
                    "0.5",
                    "1e5",
                    "[1, 2]",
                    "[1e-300, 1e300]",
                    "[1e308, 1]"),
            new Kind("materials.soil.latent-heat.heat", "1", "1e8", HUGE, "1e-308", "3e5 J/kg", "1e300 kJ/kg"),
            new Kind(
                    "initial.temperature initial.region.0.temperature materials.soil.latent-heat.from materials.soil.latent-heat.to"
                            + " region.3.thermostat.on-below region.3.thermostat.off-above reach.0.above reach.0.below output.range.0",
                    "0",
                    "-0.0",
                    "-1",
                    "1e-6",
                    "5",
                    "6.5",
                    "20",
                    "-273.15",
                    "-300",
                    HUGE,
                    "-1e308",
                    "1e300",
                    "1e308 degF",
                    "0 K",
                    "1e-300",
                    "1e16"),
            new Kind(
                    "edge.top.temperature edge.left.air region.2.air region.1.source region.0.temperature region.3.thermostat.source"
                            + " edge.right.flux edge.bottom.part.0.air edge.left.coefficient region.2.coefficient edge.bottom.part.0.resistance"
                            + " edge.left.resistance region.2.resistance",
                    "0",
                    "-0.0",
                    "1",
                    "-1",
                    "0.1",
                    HUGE,
                    "-1e308",
                    "1e-308",
                    "1e20",
                    "x",
                    "y",
                    "t",
                    "-t",
                    "1-t",
                    "1/0",
                    "1/t",
                    "1/(1-t)",
                    "sqrt(-1)",
                    "sqrt(1-t)",
                    "log(0)*x",
                    "exp(1e9*t)",
                    "20+10*sin(2*pi*t/5)",
                    "x^t^x",
                    "1e308*10*x",
                    "-1e300*t*t",
                    "0*exp(1000*t)",
                    "1e308-1e308*t",
                    "min(1, 2)",
                    "max(x, t)",
                    "erf(t)",
                    "tan(t)",
                    "1e200*sin(1e200*t)",
                    "{ series = \"s.csv\", time = \"t\", column = \"T\" }",
                    "{ series = \"s.csv\", time = \"d\", column = \"T\" }",
                    "{ series = \"s.csv\", time = \"t\", column = \"T\", beyond = \"repeat\", between = \"linear\" }",
                    "{ series = \"s.csv\", time = \"t\", column = \"T\", beyond = \"hold\", between = \"step\" }",
                    "{ sinusoid = { mean = 1, amplitude = 1e308, period = 1e-308 } }",
                    "{ sinusoid = { mean = 1e308, amplitude = 1e308, period = 1 } }",
                    "{ sinusoid = { mean = 0, amplitude = 2, period = 1e308 } }",
                    "{ sinusoid = { mean = 0, amplitude = 2, period = 0.3 } }"),
            new Kind(
                    "initial.expression",
                    "x",
                    "1/0",
                    "1/x",
                    "sqrt(-x)",
                    "log(x)",
                    "1e308*x*1e308",
                    "sin(1e300*x)",
                    "x^y",
                    "0/0",
                    "-1e308+y",
                    "((((((((x))))))))",
                    "min(x,y)"),
            new Kind(
                    "edge.left.kind edge.right.kind edge.top.kind edge.bottom.kind",
                    "fixed",
                    "flux",
                    "convection",
                    "insulated",
                    "periodic"),
            new Kind(
                    "edge.left edge.right edge.top edge.bottom",
                    "{ kind = \"periodic\" }",
                    "{ kind = \"insulated\" }",
                    "{ kind = \"fixed\", temperature = 1 }",
                    "{ kind = \"convection\", coefficient = 1e300, air = 1e300 }",
                    "{ kind = \"flux\", flux = \"1e308*t\" }"),
            new Kind(
                    "region.0.material region.1.material material",
                    "concrete",
                    "copper",
                    "water",
                    "air",
                    "soil",
                    "mineral wool",
                    "{ diffusivity = 1e-300 }",
                    "{ conductivity = 1e300, density = 1e-300, specific-heat = 1e-300 }",
                    "{ conductivity = [1e-300, 1e300], density = 1, specific-heat = 1 }",
                    "{ conductivity = 1, density = 1e3, specific-heat = 1e3, latent-heat = { heat = 1e8, from = 0, to = 1e-9 } }",
                    "{ conductivity = 1, density = 1e3, specific-heat = 1e3, latent-heat = { heat = 1e300, from = 0, to = 1 } }"),
            new Kind(
                    "region.0.hole region.1.hole region.2.hole output.arrows output.isotherms output.outlines",
                    "true",
                    "false"),
            new Kind(
                    "region.1.points",
                    "[[0, 0], [0.008, 0], [0.004, 0.006]]",
                    "[[0, 0], [0, 0], [0, 0]]",
                    "[[0.001, 0.001], [0.003, 0.003], [0.001, 0.003], [0.003, 0.001]]",
                    "[[-1e308, -1e308], [1e308, 0], [0, 1e308]]",
                    "[[0, 0], [1, 1], [2, 2]]",
                    "[[0, 0], [1, 0]]"),
            new Kind(
                    "title probe.0.name reach.0.name region.1.name region.3.thermostat.probe",
                    "\"\"",
                    "p",
                    "r",
                    "a",
                    "=1+1",
                    "\"\\u0000\"",
                    "\"a\\nb\"",
                    "\u00e5",
                    "\" \""),
            new Kind("output.field", "[\"netcdf\", \"vti\", \"npy\", \"csv\"]", "none", "npy"),
            new Kind("output.picture", "[\"png\", \"gif\", \"apng\", \"panels\"]", "none", "gif", "panels", "apng"),
            new Kind("output.range", "[0, 0]", "[1, 0]", "[-1e308, 1e308]", "[0, 1e-320]", "[5, 6]"),
            new Kind(
                    "section.flanks",
                    "[{ u = 1, length = 1 }]",
                    "[{ u = 1e308, length = 1e308 }]",
                    "[{ u = 0, length = 0 }]",
                    "[]"),
            new Kind("edge.left.air.between", "linear", "step"),
            new Kind("edge.left.air.beyond", "error", "hold", "repeat"));

    /** Of any kind: most do not fit where they are put. */
    private static final String[] ANYTHING = {
        "",
        "a",
        "nan",
        "inf",
        "-inf",
        "1_000",
        "0x10",
        "5mm",
        "1e400 mm",
        "5 furlong",
        "5 W/m^3",
        "1 m^99999999999",
        "1 ((((((m",
        "[]",
        "{}",
        "{ a = 1 }",
        "2026-02-30",
        "06:00:00",
        "{ forecast = \"Nowhere\" }",
        "../../etc/passwd",
        "[[[[[[1]]]]]]",
        "9223372036854775808"
    };

    private final Random random;

    OddInput(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Some settings.
     *
     * @param planned whether settings are accepted: of most keys one that is, or the last one tried
     */
    List<String> settings(Predicate<List<String>> planned) {
        List<String> all = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int k = 0; k < count; k++) {
            int tries = random.nextInt(10) == 0 ? 1 : 6;
            List<String> more = all;
            do {
                more = new ArrayList<>(all);
                more.add(setting());
                tries--;
            } while (tries > 0 && !planned.test(more));
            all = more;
        }
        return all;
    }

    private String setting() {
        Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        return pick(kind.keys.split(" ")) + "=" + pick(random.nextInt(20) > 0 ? kind.values : ANYTHING);
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    /** The scenario, mostly as it is, or with some of its values, lines or letters changed. */
    String scenario() {
        List<String> lines =
                new ArrayList<>(pick(SCENARIO, SCENARIO, PLAIN, SECTION).lines().toList());
        int count = Math.max(0, random.nextInt(12) - 9);
        for (int k = 0; k < count; k++) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            int equals = line.indexOf(" = ");
            switch (random.nextInt(equals < 0 ? 3 : 6)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.set(at, letters(line));
                default ->
                    lines.set(
                            at,
                            line.substring(0, equals + 3) + toml(pick(KINDS.get(random.nextInt(KINDS.size())).values)));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** The series with some of its letters changed. */
    String series() {
        return random.nextInt(8) == 0 ? letters(letters(SERIES)) : SERIES;
    }

    private String letters(String text) {
        if (text.isEmpty()) {
            return "=";
        }
        int at = random.nextInt(text.length());
        String odd = ",;\"'[]{}=\n\r\t\0-+.0e9\u00e5\ud83d\ude00#";
        int letter = random.nextInt(odd.length());
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + odd.charAt(letter) + text.substring(at);
            default -> text.substring(0, at) + odd.charAt(letter) + text.substring(at + 1);
        };
    }

    /** A setting's value as a file must have it. */
    private static String toml(String value) {
        boolean isToml = value.matches("[-+\\d\\[{\"].*|true|false|nan|inf")
                && !value.matches("\\S+ .*|\\d+[a-z].*|1/.*|.*\\*.*");
        return isToml || value.startsWith("{") || value.startsWith("[") || value.startsWith("\"")
                ? value
                : "\"" + value + "\"";
    }
}
