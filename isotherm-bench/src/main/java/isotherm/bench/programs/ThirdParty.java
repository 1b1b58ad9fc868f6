package isotherm.bench.programs;

import java.util.List;

/**
 * A program that others wrote, and what it is to do: something whose output is the same in every run.
 *
 * @param name of the program
 * @param does in a few words
 * @param jars Maven coordinates, its own first
 * @param options of the JVM
 * @param driver a class of ours that uses a library, or nothing where the program has a main class
 * @param arguments its main class where there is no driver, and what it is told; {@code IN} is the folder of the inputs
 * @param include patterns of classes to profile; none for the program's own
 */
record ThirdParty(
        String name,
        String does,
        List<String> jars,
        List<String> options,
        String driver,
        List<String> arguments,
        List<String> include) {
    ThirdParty {
        if (jars.isEmpty() || (driver.isEmpty() && arguments.isEmpty())) {
            throw new IllegalArgumentException(name + " needs a jar and a main class");
        }
        jars = List.copyOf(jars);
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
        include = List.copyOf(include);
    }

    /** A program whose main class is the first of the arguments. */
    static ThirdParty program(String name, String does, List<String> jars, List<String> options, String... arguments) {
        return new ThirdParty(name, does, jars, options, "", List.of(arguments), List.of());
    }

    /** A library, and a class of ours that uses it. */
    static ThirdParty library(
            String name, String does, List<String> jars, String driver, String include, String... arguments) {
        return new ThirdParty(name, does, jars, List.of(), driver, List.of(arguments), List.of(include, driver));
    }
}
