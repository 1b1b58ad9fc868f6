/** What the agent does to the JVM that it is in so that the program does not notice: threads, hooks, properties, class path. */
package isotherm.agent.jvm;
