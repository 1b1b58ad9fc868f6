# Whether the program in $dist is what its sources in $home say. To be sourced, with both and jdk set.
# The file "jdk" there names the JDK that built it, and is as old as the start of that build.

is_current() {
  [ -r "$dist/jdk" ] && read -r built_by <"$dist/jdk" && [ "$built_by" = "$jdk" ] && ! is_older
}

is_older() { # than a source
  [ -n "$(find "$home"/pom.xml "$home"/isotherm-*/pom.xml "$home"/isotherm-*/src/main "$home"/examples "$home"/scripts -newer "$dist/jdk" -print 2>/dev/null | head -n 1)" ]
}
