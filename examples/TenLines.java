import module isotherm.io;

void main() {
    var scenario = ScenarioFile.read(Path.of("examples/cross.toml"));
    var simulation = Simulation.of(scenario);
    try (var outputs = RunOutputs.open(simulation, Path.of("out/cross"))) {
        var report = simulation.run();
        IO.println(report.values().field().sha256());
    }
}
