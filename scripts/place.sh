# What surrounds the program: names of files, and the place where it lies. To be sourced.

# Java reads file names in the locale's encoding; in the plain locale of cron and containers it would know only ASCII.
# What it was before goes to ISOTHERM_LC_ALL, for programs that Isotherm starts.
utf8_names() {
  case $(locale charmap 2>/dev/null) in
    ANSI_X3.4-1968 | US-ASCII | 646)
      ISOTHERM_LC_ALL=${LC_ALL:-}
      LC_ALL=C.UTF-8
      export LC_ALL ISOTHERM_LC_ALL
      ;;
  esac
}

# Prints a name of folder $1 without a colon, which ends a name in Java's paths: itself, or a link in the user's cache.
without_colon() {
  case $1 in
    *:*) ;;
    *)
      printf '%s\n' "$1"
      return
      ;;
  esac
  links=${XDG_CACHE_HOME:-${HOME:-}/.cache}/isotherm
  link=$links/checkout-$(printf %s "$1" | cksum | tr ' ' -)
  case $link in
    /*:* | [!/]*) ;;
    *)
      [ "$(readlink "$link" 2>/dev/null)" = "$1" ] || { mkdir -p "$links" && rm -f "$link" && ln -s "$1" "$link"; } 2>/dev/null
      if [ "$(readlink "$link" 2>/dev/null)" = "$1" ]; then
        printf '%s\n' "$link"
        return
      fi
      ;;
  esac
  echo "isotherm: Java cannot use a folder with a colon in its name, and no link to it can be made in $links; move $1" >&2
  return 1
}
