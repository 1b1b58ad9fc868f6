#!/bin/sh
# Builds the program into target/dist, once, under a lock: several launchers may start it together.
# Called by the launcher with JAVA_HOME and ISOTHERM_HOME set.
set -u
home=$ISOTHERM_HOME
dist=$home/target/dist
lock=$home/target/build.lock
log=$home/target/build.log

mkdir -p "$home/target" || exit 1
waited=
while ! mkdir "$lock" 2>/dev/null; do
  owner=$(cat "$lock/pid" 2>/dev/null)
  if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
    rm -rf "$lock" # its owner is gone
    continue
  fi
  waited=yes
  sleep 0.2
done
echo $$ >"$lock/pid"
trap 'rm -rf "$lock"' EXIT
trap 'exit 130' INT TERM
[ -z "$waited" ] || [ ! -r "$dist/jdk" ] || [ "$(cat "$dist/jdk")" != "$JAVA_HOME" ] || exit 0 # somebody else has built it

command -v mvn >/dev/null || {
  echo "isotherm: Maven is needed to build once; install it (Debian: apt install maven, macOS: brew install maven)" >&2
  exit 1
}
rm -rf "$home/isotherm-cli/target/modules" # jars of an older build
echo "isotherm: building once ..." >&2
begin=$(date +%s)
if ! (cd "$home" && mvn -q -B -Dquick -Dmaven.test.skip=true -pl isotherm-cli -am package) >"$log" 2>&1; then
  grep -m 5 ERROR "$log" >&2
  echo "isotherm: the build failed, $log has the whole story" >&2
  exit 1
fi

fresh=$home/target/dist.new
rm -rf "$fresh"
mkdir -p "$fresh"
cp -R "$home/isotherm-cli/target/modules" "$fresh/modules" || exit 1
rm -rf "$dist"
mv "$fresh" "$dist" || exit 1

# Two start-up caches: with the Vector API and without. A cache knows the place of its jars, so it is filled in place.
. "$home/scripts/jvm.sh"
scratch=$home/target/training
train() { # cache, then the arguments of a run that loads what such a start needs
  cache=$1
  shift
  # shellcheck disable=SC2086 # options are words
  "$JAVA_HOME/bin/java" $jvm_options -XX:AOTCacheOutput="$cache" "$@" >>"$log" 2>&1 ||
    echo "isotherm: no start-up cache could be made, starts will be slower; $log says why" >&2
}
main="-p $dist/modules -m isotherm.cli/isotherm.cli.Main"
# shellcheck disable=SC2086
train "$dist/start.aot" -XX:TieredStopAtLevel=1 $main run --out "$scratch"
# shellcheck disable=SC2086
train "$dist/compute.aot" --add-modules jdk.incubator.vector $main run "$home/examples/hot-square.toml" --kernel vector --sweep banded --threads 2 --out "$scratch"
rm -rf "$scratch"

echo "$JAVA_HOME" >"$dist/jdk"
echo "isotherm: built in $(($(date +%s) - begin)) s" >&2
