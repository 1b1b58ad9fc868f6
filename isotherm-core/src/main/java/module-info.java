/** Heat conduction in the plane: the question, the plan, the state, the arithmetic and time. No third-party library. */
@org.jspecify.annotations.NullMarked
module isotherm.core {
    requires jdk.jfr;
    requires static jdk.incubator.vector;
    requires static transitive org.jspecify;

    exports isotherm.model;
    exports isotherm.field;
    exports isotherm.plan;
    exports isotherm.step;
    exports isotherm.sim;
}
