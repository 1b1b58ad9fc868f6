package isotherm.agent;

import isotherm.agent.smap.SourceMap;
import java.util.List;

/**
 * What is known of an included class.
 *
 * @param id from 0
 * @param name binary name
 * @param sourceFile or ""
 * @param sources lines of other files
 * @param methods those with code
 * @param pageLength counters
 */
record ClassPlan(int id, String name, String sourceFile, SourceMap sources, List<MethodPlan> methods, int pageLength) {
    boolean hasLines() {
        return methods.stream().anyMatch(method -> method.firstLine() > 0);
    }
}
