#!/usr/bin/env bash
# Runs every test: installs what is missing, starts a throw-away PostgreSQL, builds, tests. The last line is
# "N passed, N failed, N skipped"; the exit code is not 0 when anything failed.
#
# TEST_SQLSERVER=<connection string> runs the integration and isolation tests on SQL Server too (in a build made with
# -p:EcfMentorFullFeed=true: set FULL_FEED=1); unset, those rows show as skipped.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

need() { # need <what tells that it is there> <package>
  if ! eval "$1" > /dev/null 2>&1; then
    if [ "$(id -u)" != 0 ]; then
      echo "$2 is missing: install it, or run this once as root." >&2
      exit 1
    fi
    echo "Installing $2…"
    [ -n "${APT_UPDATED:-}" ] || { apt-get update -qq && APT_UPDATED=1; }
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$2" > /dev/null || { echo "$2 could not be installed." >&2; exit 1; }
  fi
}
need 'ls /usr/lib/postgresql/*/bin/initdb || command -v initdb' postgresql
need 'command -v chromium || command -v chromium-browser || command -v google-chrome' chromium

. infra/postgres.sh
log=$(mktemp)
trap 'stop_postgres; rm -f "$log"' EXIT
start_postgres || { echo "PostgreSQL did not start." >&2; exit 1; }

echo "Building…"
dotnet build EcfMentor.sln -v quiet ${FULL_FEED:+-p:EcfMentorFullFeed=true} || { echo "0 passed, 1 failed"; exit 1; }

passed=0; failed=0; skipped=0; exit_code=0
run() { # run <glob of test modules>
  dotnet test --test-modules "$1" --no-ansi --no-progress --max-parallel-test-modules 2 2>&1 | tee "$log"
  local status=${PIPESTATUS[0]}
  take() { grep -E "^ *$1: [0-9]+" "$log" | tail -1 | grep -oE '[0-9]+' || echo 0; }
  # A module that crashes reports its error apart from failures: both count.
  passed=$((passed + $(take succeeded)))
  failed=$((failed + $(take failed) + $(take error)))
  skipped=$((skipped + $(take skipped)))
  [ "$status" = 0 ] || exit_code=$status
}
echo "Testing…"
run "tests/**/bin/Debug/net10.0/EcfMentor.*Tests.dll"
echo "Testing in the browser…"
run "e2e/**/bin/Debug/net10.0/EcfMentor.E2E.dll"

[ "$exit_code" = 0 ] || [ "$failed" != 0 ] || failed=1
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
