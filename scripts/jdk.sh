# Finds a JDK 25 or later and sets jdk to its folder, without links: JAVA_HOME, the java on the PATH, then the usual places.
# To be sourced. Reads each JDK's "release" file, so that looking costs no JVM start.

jdk_version() { # the feature number of the JDK in folder $1, or nothing
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  while IFS='=' read -r name value; do
    if [ "$name" = JAVA_VERSION ]; then
      value=${value#\"}
      value=${value%%[!0-9]*}
      echo "$value"
      return 0
    fi
  done <"$1/release"
}

find_jdk() {
  on_path=$(command -v java 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  for place in "${JAVA_HOME:-}" "${on_path:-}" /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$place" ] || continue
    version=$(jdk_version "$place")
    if [ "${version:-0}" -ge 25 ]; then
      jdk=$(CDPATH='' cd -- "$place" && pwd -P)
      return
    fi
  done
  echo "isotherm: no JDK 25 found in JAVA_HOME, on the PATH or in the usual places; get one from https://adoptium.net and set JAVA_HOME" >&2
  return 1
}
