# What ./run, ./test and ./holdfast need from the machine. Sourced, not run.

need_dotnet() {
  if ! command -v dotnet > /dev/null || ! dotnet --list-sdks 2> /dev/null | grep -q '^10\.'; then
    echo "Install the .NET 10 SDK first." >&2
    exit 2
  fi
}

need_node() {
  if ! command -v npm > /dev/null; then
    echo "Install Node 20 (with npm) first." >&2
    exit 2
  fi
}

# The browser, the database server and the maker of PDFs the tests start themselves. Installed with apt when we may, else named.
need_test_programs() {
  local missing=()
  command -v chromium > /dev/null || missing+=(chromium)
  ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1 || missing+=(postgresql)
  fc-list 2> /dev/null | grep -qi liberation || ls /usr/share/fonts/truetype/liberation* > /dev/null 2>&1 || missing+=(fonts-liberation)
  command -v weasyprint > /dev/null || missing+=(weasyprint)
  command -v pdftotext > /dev/null || missing+=(poppler-utils)
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null; then
    echo "Installing what the tests need: ${missing[*]}"
    # The server must not be started by the package: the tests start their own.
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf
    local log
    log=$(mktemp)
    if { DEBIAN_FRONTEND=noninteractive apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q "${missing[@]}"; } > "$log" 2>&1 < /dev/null; then
      rm -f "$log"
      return 0
    fi
    tail -n 20 "$log" >&2
    rm -f "$log"
  fi
  echo "The tests need these programs; install them and start again: ${missing[*]}" >&2
  echo "Tests: 0 passed, 1 failed"
  exit 1
}

# npm packages and the style sheet, only when their sources changed.
build_front_end() {
  local out=src/Holdfast.Web/wwwroot/assets stamp=front-end/node_modules/.holdfast-lock
  if [ ! -e "$stamp" ] || ! cmp -s front-end/package-lock.json "$stamp"; then
    (cd front-end && npm ci --no-audit --no-fund --loglevel=error < /dev/null) || return 1
    cp front-end/package-lock.json "$stamp" || return 1
  fi
  if [ ! -e "$out/holdfast.css" ] || [ -n "$(find front-end -path front-end/node_modules -prune -o -type f -newer "$out/holdfast.css" -print -quit)" ]; then
    (cd front-end && npm run --silent build < /dev/null) || return 1
  fi
}
