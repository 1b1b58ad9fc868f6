import module isotherm.io;

void main() {
    var scenario = Scenario.on(Grid.ofNodes(128, 128, 1.0))
            .title("The lecture's cross")
            .edges(Edges.all(new Boundary.Fixed(0)))
            .initial(Initial.uniform(0)
                    .with(new Shape.Rectangle(58, 32, 70, 96), 1)
                    .with(new Shape.Rectangle(32, 58, 96, 70), 1))
            .timing(Timing.steps(100).inStepsOf(0.1))
            .build();
    var simulation = Simulation.of(scenario);
    try (var outputs = RunOutputs.open(simulation, Path.of("out/cross"))) {
        IO.println(simulation.run().field().sha256());
    }
}
