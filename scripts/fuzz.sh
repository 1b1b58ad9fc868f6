#!/bin/sh
# Fuzzes the readers with Jazzer: scripts/fuzz.sh [SECONDS [TARGET ...]]; 60 seconds for each of all targets unless told otherwise.
# An input may take a second of processor time and the process 2 GiB. What is found lies in target/fuzz/TARGET; it goes to
# isotherm-proof/src/test/resources/fuzz/TARGET, where the tests read it, once it is mended.
set -u
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 1
. "$home/scripts/jdk.sh"
find_jdk || exit 1
JAVA_HOME=$jdk
export JAVA_HOME
version=0.30.0
seconds=${1:-60}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- scenario unit expression checkpoint netcdf picture series table epw json profile
tools=$home/target/fuzz/tools
for part in jazzer jazzer-api; do
  [ -f "$tools/$part-$version.jar" ] || (cd "$home" && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
    -Dartifact="com.code-intelligence:$part:$version" -DoutputDirectory="$tools") || exit 1
done
"$home/isotherm" --version >/dev/null || exit 1 # builds what is not current
(cd "$home" && mvn -q -B -o -Dquick -pl isotherm-proof -am test-compile) >/dev/null || exit 1
worst=0
for target in "$@"; do
  found=$home/target/fuzz/$target
  mkdir -p "$found/corpus"
  echo "$target:"
  "$jdk/bin/java" -Xmx1g -XX:MaxDirectMemorySize=256m --enable-native-access=ALL-UNNAMED -Dfuzz.target="$target" \
    -Dfuzz.seeds="$home/isotherm-proof/src/test/resources/fuzz/$target" \
    -cp "$tools/*:$home/isotherm-proof/target/test-classes:$home/target/dist/modules/*" \
    com.code_intelligence.jazzer.Jazzer --target_class=isotherm.proof.fuzz.FuzzTarget \
    --instrumentation_includes='isotherm.**:org.tomlj.**:tools.jackson.**' --disabled_hooks='com.code_intelligence.jazzer.sanitizers.*' \
    --reproducer_path="$found" -artifact_prefix="$found/" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
    -print_final_stats=1 "$found/corpus" "$home/isotherm-proof/src/test/resources/fuzz/$target" >"$found/log" 2>&1 || worst=1
  grep -E "^stat::number_of|^stat::peak|^== |^SUMMARY|ERROR: |artifact_prefix" "$found/log"
done
exit $worst
