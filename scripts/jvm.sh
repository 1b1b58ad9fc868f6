# The JVM options of every start, also of the ones that fill the start-up caches. To be sourced.
# - one collector thread: the fields live outside the heap
# - DebugNonSafepoints: profilers see true line numbers
# - no cap of the JVM's own on memory outside the heap: the program itself asks the machine before it takes any
# - agents may be loaded later: run --profile loads ours
# - no word from the caches when they do not fit or an agent shuts them out: they only save time
jvm_options="-XX:+UseSerialGC -XX:-UsePerfData -XX:+UnlockDiagnosticVMOptions -XX:+DebugNonSafepoints -XX:+EnableDynamicAgentLoading -XX:MaxDirectMemorySize=1048576g \
-XX:-PrintWarnings -Xlog:aot=off -Xlog:cds=off --enable-native-access=org.jline.nativ,org.jline.terminal,isotherm.mpi"

# Those of VectorMain, which adds the Vector API; --add-modules would have the JVM write a line about it at every start.
vector_options="--add-exports java.base/jdk.internal.module=isotherm.cli"

# Where the shell limits the addresses of a program (ulimit -v, in KiB), the JVM reserves less than it does as a rule, or would break off.
fit_into_limit() {
  case $1 in '' | *[!0-9]*) return 0 ;; esac
  if [ "$1" -lt 1600000 ]; then
    echo "isotherm: ulimit -v allows $1 KiB; Java needs 1600000 KiB to start" >&2
    return 1
  fi
  [ "$1" -ge 6000000 ] ||
    jvm_options="$jvm_options -Xmx$(($1 / 4))k -XX:CompressedClassSpaceSize=64m -XX:ReservedCodeCacheSize=64m"
}
