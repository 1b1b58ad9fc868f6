package isotherm.cli;

/** Texts that are right, from which odd input is made. */
final class OddTexts {
    private OddTexts() {}

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
}
