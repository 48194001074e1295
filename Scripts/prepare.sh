# shellcheck shell=bash
# Sourced by ./start, ./test and .ci/run: sees to it that Avow can be built here.
#
# On Debian and Ubuntu what is missing is installed through apt-get, and said before it is done. On any
# other system the missing packages are named and the script stops. Swift is never installed: it comes
# from its makers.

# The oldest Swift that builds Avow: the tools version of Package.swift.
swift_needed=6.2

say() { printf 'avow: %s\n' "$*"; }
stop() {
  printf 'avow: %s\n' "$@" >&2
  exit 1
}

# Runs a command as root: as it is for root, through sudo for others.
as_root() {
  if [[ $(id -u) == 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    stop "this must be run as root, and there is no sudo here:" "  $*"
  fi
}

has_apt() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

is_installed() {
  [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# Installs those of the named Debian packages that are not there yet.
install_packages() {
  local missing=() package
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  say "installing ${missing[*]} (apt-get)"
  as_root apt-get update -qq || stop "apt-get update failed; without it these cannot be installed: ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
    stop "apt-get could not install: ${missing[*]}"
}

# True when `swift --version` gives $swift_needed or later.
swift_is_new_enough() {
  local version
  version=$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+(\.[0-9]+)*).*/\1/p' | head -n 1)
  [[ -n $version ]] || return 1
  swift_found=$version
  [[ $(printf '%s\n%s\n' "$swift_needed" "$version" | sort -V | head -n 1) == "$swift_needed" ]]
}

need_swift() {
  swift_found=
  command -v swift >/dev/null ||
    stop "Swift $swift_needed or later is needed, and there is no 'swift' on the PATH." \
      "Install it as https://www.swift.org/install/ tells for your system, then run this again."
  swift_is_new_enough ||
    stop "Swift $swift_needed or later is needed; 'swift --version' says ${swift_found:-nothing that can be read}." \
      "Install a newer one as https://www.swift.org/install/ tells, then run this again."
}

# The command that installs SQLite, zlib, liblzma, Argon2, cmark, pkg-config and poppler on a system that is neither Debian nor Ubuntu.
other_install_command() {
  if command -v dnf >/dev/null; then
    echo "dnf install sqlite-devel zlib-devel xz-devel libargon2-devel cmark-devel pkgconf-pkg-config poppler-utils"
  elif command -v zypper >/dev/null; then
    echo "zypper install sqlite3-devel zlib-devel xz-devel libargon2-devel cmark-devel pkg-config poppler-tools"
  elif command -v pacman >/dev/null; then
    echo "pacman -S sqlite zlib xz argon2 cmark pkgconf poppler"
  elif command -v brew >/dev/null; then
    echo "brew install sqlite zlib xz argon2 cmark pkgconf poppler"
  else
    echo "the development files of SQLite 3, zlib, liblzma, Argon2 and cmark, pkg-config, and poppler's tools, from your system's packages"
  fi
}

need_libraries() {
  if command -v pkg-config >/dev/null && pkg-config --exists sqlite3 zlib liblzma libargon2 libcmark && command -v pdftohtml >/dev/null; then return 0; fi
  if has_apt; then
    install_packages libsqlite3-dev zlib1g-dev liblzma-dev libargon2-dev libcmark-dev pkg-config poppler-utils
  else
    stop "this system is neither Debian nor Ubuntu, so nothing is installed for you." \
      "Install the libraries that Avow is built on, then run this again:" "  $(other_install_command)"
  fi
}

prepare() {
  need_swift
  need_libraries
}
