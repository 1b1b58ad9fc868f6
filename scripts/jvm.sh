# The JVM options of every start, also of the ones that fill the start-up caches. To be sourced.
# - one collector thread: the fields live outside the heap
# - DebugNonSafepoints: profilers see true line numbers
# - no cap of the JVM's own on memory outside the heap: the program itself asks the machine before it takes any
# - agents may be loaded later: run --profile loads ours
# - no word from the caches when they do not fit or an agent shuts them out: they only save time
jvm_options="-XX:+UseSerialGC -XX:-UsePerfData -XX:+UnlockDiagnosticVMOptions -XX:+DebugNonSafepoints -XX:+EnableDynamicAgentLoading -XX:MaxDirectMemorySize=1048576g \
-XX:-PrintWarnings -Xlog:aot=off -Xlog:cds=off --enable-native-access=org.jline.nativ,org.jline.terminal"

# Those of VectorMain, which adds the Vector API; --add-modules would have the JVM write a line about it at every start.
vector_options="--add-exports java.base/jdk.internal.module=isotherm.cli"
