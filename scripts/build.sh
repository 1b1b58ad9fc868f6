#!/bin/sh
# Builds the program into target/dist, once, under a lock: several launchers may start it together.
# Called by the launcher with JAVA_HOME and ISOTHERM_HOME set.
set -u
home=$ISOTHERM_HOME
jdk=$JAVA_HOME
dist=$home/target/dist
lock=$home/target/build.lock
beat=$home/target/build.beat
log=$home/target/build.log
began=$home/target/build.began
. "$home/scripts/current.sh"

# Where nothing can be written, what is there must do.
if ! mkdir -p "$home/target" 2>/dev/null || ! [ -w "$home/target" ]; then
  if [ -r "$dist/jdk" ]; then
    is_older && echo "isotherm: this program is older than its sources, and a new one cannot be written to $home/target" >&2
    exit 0
  fi
  echo "isotherm: the program must be built once, and $home/target cannot be written; build it as the owner of that folder, or in a copy of it" >&2
  exit 1
fi

# The lock is a link whose target names the builder: made with its content in one step. A process number means
# nothing in another container or on another machine; there the builder's beats tell that it lives.
where=$(uname -n)@$(readlink /proc/self/ns/pid 2>/dev/null)
me=$$@$where

is_process() {
  if [ -d /proc/self ]; then [ -d "/proc/$1" ]; else ps -p "$1" >/dev/null 2>&1; fi
}

release_dead() { # frees the lock of a process that is gone; only one launcher at a time may look and remove
  ln -sn $$ "$lock.check" 2>/dev/null || {
    find "$lock.check" -mmin +1 -exec rm -f {} + 2>/dev/null # whoever looked was killed meanwhile
    return
  }
  [ "$(readlink "$lock")" != "$owner" ] || rm -f "$lock"
  rm -f "$lock.check"
}

silent=0
beats=
until trouble=$(ln -sn "$me" "$lock" 2>&1); do
  owner=$(readlink "$lock")
  if [ -z "$owner" ]; then
    [ $silent -lt 25 ] || {
      echo "isotherm: the lock of the build cannot be made: $trouble" >&2
      exit 1
    }
  elif [ "${owner#*@}" = "$where" ] && ! is_process "${owner%%@*}"; then
    release_dead
  elif [ $silent -ge 150 ]; then # half a minute without a beat
    release_dead
    silent=0
  fi
  [ -n "$beats" ] || echo "isotherm: waiting for another process, which is building" >&2
  last=$beats
  beats=$owner.$(cat "$beat" 2>/dev/null)
  if [ "$beats" = "$last" ]; then silent=$((silent + 1)); else silent=0; fi
  sleep 0.2
done

pulse=
trap 'rm -f "$lock"; [ -z "$pulse" ] || kill "$pulse" 2>/dev/null' EXIT
trap 'exit 130' HUP INT TERM
is_current && exit 0 # somebody else has built it meanwhile

command -v mvn >/dev/null || {
  echo "isotherm: Maven is needed to build once; install it (Debian: apt install maven, macOS: brew install maven)" >&2
  exit 1
}
rm -rf "$home/isotherm-cli/target/modules" # jars of an older build
echo "isotherm: building once, which takes a minute or two; the log is $log" >&2
begin=$(date +%s)

# Shows a person that the build goes on, and those who wait that the builder lives.
show_life() {
  seconds=0
  while is_process $$; do
    echo $seconds >"$beat"
    if [ -t 2 ]; then
      printf '\rbuilding for %s s ... ' $seconds >&2
    elif [ $seconds -gt 0 ] && [ $((seconds % 30)) -eq 0 ]; then
      echo "isotherm: building for $seconds s" >&2
    fi
    sleep 2 2>/dev/null
    seconds=$((seconds + 2))
  done
}
show_life </dev/null >/dev/null &
pulse=$!

end_line() { # of the seconds on a terminal
  kill "$pulse" 2>/dev/null
  pulse=
  [ -t 2 ] && printf '\r                        \r' >&2
}

: >"$began"
if ! (cd "$home" && mvn -q -B -Dquick -Dmaven.test.skip=true -f "$home/pom.xml" -pl isotherm-cli,isotherm-profiler-junit -am package) >"$log" 2>&1; then
  end_line
  grep -m 5 ERROR "$log" >&2
  echo "isotherm: the build failed; the log $log says why" >&2
  exit 1
fi

fresh=$home/target/dist.new
rm -rf "$fresh"
mkdir -p "$fresh"
cp -R "$home/isotherm-cli/target/modules" "$fresh/modules" || exit 1
cp "$home/isotherm-profiler-agent/target/isotherm-profiler.jar" "$fresh" || exit 1 # for java -javaagent:
cp "$home/isotherm-profiler-junit/target/isotherm-profiler-junit.jar" "$fresh" || exit 1 # for tests of other projects
"$jdk/bin/java" "$home/scripts/ModernClasses.java" "$fresh"/modules/picocli-*.jar >>"$log" 2>&1 ||
  cp "$home"/isotherm-cli/target/modules/picocli-*.jar "$fresh/modules" # it works as it is too, it only starts slower
rm -rf "$dist"
mv "$fresh" "$dist" || exit 1

# Two start-up caches: one for the commands that compute, one for the others. A cache knows the place of its jars, so it is filled in place.
# Some commands in one process note what a start needs, a second process writes it down. Neither has the vector module from its start:
# with it a cache would hold no linked classes.
. "$home/scripts/jvm.sh"
scratch=$home/target/training
train() { # cache, JVM options (words), then the commands with "then" between them
  cache=$1
  options=$2
  shift 2
  # shellcheck disable=SC2086 # options are words
  { "$jdk/bin/java" $jvm_options -XX:ErrorFile="$log.%p" -XX:AOTMode=record -XX:AOTConfiguration="$scratch/noted" $options \
    -p "$dist/modules" -m isotherm.cli/isotherm.cli.StartTraining "$@" &&
    "$jdk/bin/java" $jvm_options -XX:ErrorFile="$log.%p" -XX:AOTMode=create -XX:AOTConfiguration="$scratch/noted" \
      -XX:AOTCache="$cache" $options -p "$dist/modules" -m isotherm.cli/isotherm.cli.StartTraining; } >>"$log" 2>&1
  [ -s "$cache" ] || {
    end_line
    echo "isotherm: no start-up cache could be made, starts will be slower; $log says why" >&2
  }
}
mkdir -p "$scratch"
train "$dist/start.aot" -XX:TieredStopAtLevel=1 run --set output.every='"5 s"' --out "$scratch/plate"
train "$dist/compute.aot" "$vector_options" run "$home/examples/wall-tonight.toml" --offline --out "$scratch/wall" \
  then run "$home/examples/frost.toml" --out "$scratch/frost" then run "$home/examples/hot-square.toml" --out "$scratch/square" \
  then run "$home/examples/steel-beam.toml" --out "$scratch/beam" then explain "$home/examples/chip.toml"
rm -rf "$scratch"

# As old as the start of the build: a source that changed since is newer.
printf '%s\n' "$jdk" >"$dist/jdk.new"
touch -r "$began" "$dist/jdk.new"
mv "$dist/jdk.new" "$dist/jdk"
end_line
echo "isotherm: built in $(($(date +%s) - begin)) s" >&2
