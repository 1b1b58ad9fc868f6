package isotherm.agent;

import java.util.Map;

/**
 * What is known of a method.
 *
 * @param id from 1, one for each method of the JVM
 * @param name as in the class file
 * @param descriptor as in the class file
 * @param firstLine smallest line, 0 where there is none
 * @param header where its header is on its class's page, -1 where it is not counted
 * @param leaf whether it is counted as one
 * @param hits each line's in terms of the page
 */
record MethodPlan(
        int id, String name, String descriptor, int firstLine, int header, boolean leaf, Map<Integer, Linear> hits) {}
