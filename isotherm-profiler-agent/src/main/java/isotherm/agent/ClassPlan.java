package isotherm.agent;

import java.util.List;

/**
 * What is known of an included class.
 *
 * @param id from 0
 * @param name binary name
 * @param sourceFile or ""
 * @param methods those with code
 * @param pageLength counters
 */
record ClassPlan(int id, String name, String sourceFile, List<MethodPlan> methods, int pageLength) {
    boolean hasLines() {
        return methods.stream().anyMatch(method -> method.firstLine() > 0);
    }
}
