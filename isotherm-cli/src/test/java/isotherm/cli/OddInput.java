package isotherm.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

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
            center = [0.001, 0.005]
            radius = 0.0007
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

    static final String SERIES = "t,T,d\n0,1,2026-01-01\n1,2,2026-01-02\n2,4,2026-01-03T06:00:00Z\n5,3,2026-02-01\n";


    private static final String[] PATHS = ("title grid grid.size grid.size.0 grid.cells grid.cells.1 grid.nodes grid.spacing grid.finest"
                    + " grid.growth grid.coarsest time time.until time.steps time.step time.method time.start solver.precision"
                    + " solver.tolerance material material.name material.conductivity material.density material.specific-heat"
                    + " material.diffusivity material.latent-heat materials.soil.latent-heat.heat materials.soil.latent-heat.from"
                    + " materials.soil.latent-heat.to materials.soil.conductivity materials.soil.density initial"
                    + " initial.temperature initial.expression initial.image initial.soil initial.region.0.temperature initial.region.0.radius"
                    + " region region.0 region.0.material region.0.from region.0.to region.0.temperature region.0.source region.0.shape"
                    + " region.1.points region.1.source region.1.name region.2.air region.2.coefficient region.2.resistance region.2.radii"
                    + " region.2.hole region.3.radius region.3.thermostat.on-below region.3.thermostat.off-above"
                    + " region.3.thermostat.source region.3.thermostat.every region.3.thermostat.probe edge edge.top.kind"
                    + " edge.top.temperature edge.left.air edge.left.air.series edge.left.air.time edge.left.air.column"
                    + " edge.left.air.beyond edge.left.air.between edge.left.coefficient edge.left.kind edge.right.flux edge.right.kind"
                    + " edge.bottom.part edge.bottom.part.0.from edge.bottom.part.0.to edge.bottom.part.0.resistance"
                    + " edge.bottom.part.0.air.sinusoid.period edge.bottom.part.0.air.sinusoid.phase"
                    + " edge.bottom.part.0.air.sinusoid.mean probe probe.0.at probe.0.name probe.0.since reach.0.above reach.0.below"
                    + " reach.0.from reach.0.since output output.every output.steps output.field output.picture output.range"
                    + " output.arrows output.isotherms section section.flanks region.0.material.conductivity")
            .split(" ");

    private static final String[] VALUES = {
        "0", "-0.0", "1", "-1", "2", "3", "7", "0.5", "0.001", "0.0035", "1e-308", "4.9e-324", "1e308", "-1e308", "1e20", "1e-20",
        "9223372036854775807", "2147483647", "2147483648", "1000000000", "46341", "nan", "inf", "-inf", "1_000", "0x10", "\"\"",
        "\" \"", "a", "1 mm", "5mm", "1e400 mm", "1e308 km", "1e-400 m", "-300 degC", "0 K", "-1 K", "5 furlong", "5 m^2", "5 W/m^3",
        "5 W/(m K)", "5 1/s", "1 m^99999999999", "1 ((((((m", "3 h", "30 min", "10 deg", "1e5 J/kg", "x", "t", "1/0", "1/t", "sqrt(-1)",
        "log(0)*x", "exp(1e9*t)", "sin(t)", "20+10*sin(2*pi*t/5)", "x^t^x", "1e308*10*x", "-1e300*t*t", "((((((((1))))))))", "1+", "min(1)",
        "max(1,2", "\u00e5", "auto", "explicit", "stabilised", "implicit", "spectral", "steady", "end", "single", "double", "fixed", "flux",
        "convection", "insulated", "periodic", "rectangle", "circle", "ellipse", "polygon", "image", "netcdf", "[\"vti\", \"npy\", \"csv\"]",
        "[\"png\", \"gif\", \"apng\", \"panels\"]", "none", "[]", "[1]", "[1, 2]", "[0, 0]", "[1, 2, 3]", "[-1, 1]", "[0.004, 0.003]",
        "[\"1 mm\", \"2 mm\"]", "[1e308, -1e308]", "[[0, 0]]", "[[0, 0], [0.008, 0], [0.004, 0.006]]", "[[0, 0], [0, 0], [0, 0]]",
        "[[0.001, 0.001], [0.003, 0.003], [0.001, 0.003], [0.003, 0.001]]", "{}", "{ a = 1 }", "true", "false", "2026-01-01",
        "2026-02-30", "\"2026-02-30\"", "2026-01-01T00:00:00Z", "\"2026-01-01 06:00\"", "\"22.11.2026\"", "06:00:00", "9999-12-31T23:59:59Z",
        "\"+999999999-12-31\"", "{ series = \"s.csv\", time = \"t\", column = \"T\" }", "{ series = \"s.csv\", time = \"d\", column = \"T\" }",
        "{ series = \"s.csv\", time = \"d\", column = \"T\", beyond = \"repeat\", between = \"linear\" }", "{ series = \"gone.csv\" }",
        "{ sinusoid = { mean = 1, amplitude = 1e308, period = 1e-308 } }", "{ sinusoid = { mean = 0, amplitude = 2, period = 1 } }",
        "{ forecast = \"Nowhere\" }", "{ file = \"s.csv\", from = 0, to = 1 }", "concrete", "copper", "water", "air", "soil", "{ name = \"concrete\" }",
        "{ diffusivity = 1e-300 }", "{ conductivity = 1e300, density = 1e-300, specific-heat = 1e-300 }",
        "{ conductivity = [1e-300, 1e300], density = 1, specific-heat = 1 }", "{ heat = 1e300, from = 0, to = 1e-300 }",
        "{ heat = 1e8, from = 0, to = 1e-6 }", "[{ u = 1, length = 1 }]", "p", "T", "d", "s.csv", ".", "..", "/", "\"\\u0000\"", "../../etc/passwd"
    };

    private final Random random;

    OddInput(long seed) {
        this.random = new Random(seed);
    }

    /** Some settings, of one to four keys. */
    List<String> settings() {
        List<String> all = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int k = 0; k < count; k++) {
            all.add(PATHS[random.nextInt(PATHS.length)] + "=" + VALUES[random.nextInt(VALUES.length)]);
        }
        return all;
    }

    /** The scenario with some of its values, lines or letters changed. */
    String scenario() {
        List<String> lines = new ArrayList<>(SCENARIO.lines().toList());
        int count = random.nextInt(3);
        for (int k = 0; k < count; k++) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            int equals = line.indexOf(" = ");
            switch (random.nextInt(equals < 0 ? 3 : 6)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.set(at, letters(line));
                default -> lines.set(at, line.substring(0, equals + 3) + toml(VALUES[random.nextInt(VALUES.length)]));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** The series with some of its letters changed. */
    String series() {
        return random.nextInt(3) == 0 ? letters(letters(SERIES)) : SERIES;
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
        boolean isToml = value.matches("[-+\\d\\[{\"].*|true|false|nan|inf") && !value.matches("\\S+ .*|\\d+[a-z].*|1/.*|.*\\*.*");
        return isToml || value.startsWith("{") || value.startsWith("[") || value.startsWith("\"") ? value : "\"" + value + "\"";
    }
}
