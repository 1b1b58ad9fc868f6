#!/bin/sh
# Builds the program into target/dist, once, under a lock: several launchers may start it together.
# Called by the launcher with JAVA_HOME and ISOTHERM_HOME set.
set -u
home=$ISOTHERM_HOME
dist=$home/target/dist
lock=$home/target/build.pid
log=$home/target/build.log
began=$home/target/build.began

# The lock is a link whose target is the builder's process id: made with its content in one step.
release_dead() { # frees the lock of a process that is gone; only one launcher at a time may look and remove
  ln -sn $$ "$lock.check" 2>/dev/null || {
    find "$lock.check" -mmin +1 -exec rm -f {} + 2>/dev/null # whoever looked was killed meanwhile
    return
  }
  owner=$(readlink "$lock") && ! kill -0 "$owner" 2>/dev/null && rm -f "$lock"
  rm -f "$lock.check"
}

mkdir -p "$home/target" || exit 1
turns=0
until ln -sn $$ "$lock" 2>/dev/null; do
  owner=$(readlink "$lock") && ! kill -0 "$owner" 2>/dev/null && release_dead
  sleep 0.2
  turns=$((turns + 1))
  [ $turns -ne 300 ] || echo "isotherm: waiting for process $owner, which is building; if it is not, remove $lock" >&2
done
trap 'rm -f "$lock"' EXIT
trap 'exit 130' HUP INT TERM
. "$home/scripts/current.sh"
is_current && exit 0 # somebody else has built it meanwhile

command -v mvn >/dev/null || {
  echo "isotherm: Maven is needed to build once; install it (Debian: apt install maven, macOS: brew install maven)" >&2
  exit 1
}
rm -rf "$home/isotherm-cli/target/modules" # jars of an older build
echo "isotherm: building once ..." >&2
begin=$(date +%s)
: >"$began"
if ! (cd "$home" && mvn -q -B -Dquick -Dmaven.test.skip=true -pl isotherm-cli,isotherm-profiler -am package) >"$log" 2>&1; then
  grep -m 5 ERROR "$log" >&2
  echo "isotherm: the build failed, $log has the whole story" >&2
  exit 1
fi

fresh=$home/target/dist.new
rm -rf "$fresh"
mkdir -p "$fresh"
cp -R "$home/isotherm-cli/target/modules" "$fresh/modules" || exit 1
cp "$home/isotherm-profiler-agent/target/isotherm-profiler.jar" "$fresh" || exit 1 # for java -javaagent:
"$JAVA_HOME/bin/java" "$home/scripts/ModernClasses.java" "$fresh"/modules/picocli-*.jar >>"$log" 2>&1 ||
  cp "$home"/isotherm-cli/target/modules/picocli-*.jar "$fresh/modules" # it works as it is too, it only starts slower
rm -rf "$dist"
mv "$fresh" "$dist" || exit 1

# Two start-up caches: with the Vector API and without. A cache knows the place of its jars, so it is filled in place.
. "$home/scripts/jvm.sh"
scratch=$home/target/training
train() { # cache, then the arguments of a run that loads what such a start needs
  cache=$1
  shift
  # shellcheck disable=SC2086 # options are words
  "$JAVA_HOME/bin/java" $jvm_options -XX:ErrorFile="$log.%p" -XX:AOTCacheOutput="$cache" "$@" >>"$log" 2>&1 || {
    rm -f "$cache"
    echo "isotherm: no start-up cache could be made, starts will be slower; $log says why" >&2
  }
}
main="-p $dist/modules -m isotherm.cli/isotherm.cli.Main"
# shellcheck disable=SC2086
train "$dist/start.aot" -XX:TieredStopAtLevel=1 $main run --set output.every='"5 s"' --out "$scratch"
# shellcheck disable=SC2086
train "$dist/compute.aot" --add-modules jdk.incubator.vector $main run "$home/examples/hot-square.toml" --kernel vector --sweep banded --threads 2 --out "$scratch"
rm -rf "$scratch"

# As old as the start of the build: a source that changed since is newer.
echo "$JAVA_HOME" >"$dist/jdk.new"
touch -r "$began" "$dist/jdk.new"
mv "$dist/jdk.new" "$dist/jdk"
echo "isotherm: built in $(($(date +%s) - begin)) s" >&2
