/** What is between the agent and the JVM that it is in, so that the program does not notice: threads, hooks, properties, class path, how it got in, the files it leaves. */
package isotherm.agent.jvm;
