/** Heat conduction in the plane: the question, the plan, the state, the arithmetic and time. No third-party library. */
@org.jspecify.annotations.NullMarked
module isotherm.core {
    requires jdk.jfr;
    requires static jdk.incubator.vector;
    requires static transitive org.jspecify;

    exports isotherm.model;
    exports isotherm.expression;
    exports isotherm.number;
    exports isotherm.refusal;
    exports isotherm.field;
    exports isotherm.state;
    exports isotherm.borders;
    exports isotherm.network;
    exports isotherm.check;
    exports isotherm.plan;
    exports isotherm.building;
    exports isotherm.step;
    exports isotherm.method;
    exports isotherm.sim;
    exports isotherm.convergence;
    exports isotherm.predict;
}
