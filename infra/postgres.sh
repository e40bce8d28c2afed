#!/usr/bin/env bash
# A throw-away PostgreSQL cluster for tests. `source` it, then call start_postgres and stop_postgres.
# PostgreSQL refuses to run as root, so it runs as another user; it listens on a free port of the loopback address only.

start_postgres() {
  local bin
  bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
  PG_BIN=${bin:-$(dirname "$(command -v pg_ctl)")}
  PG_DIR=$(mktemp -d "${TMPDIR:-/tmp}/ecfmentor-pg.XXXXXX")
  local port
  port=$(node -e 'const s=require("net").createServer();s.listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
  if [ "$(id -u)" = 0 ]; then
    id postgres > /dev/null 2>&1 || useradd --system --no-create-home postgres
    chown postgres "$PG_DIR"
    PG_AS="runuser -u postgres --"
  else
    PG_AS=""
  fi
  $PG_AS "$PG_BIN/initdb" -D "$PG_DIR/data" -U ecfmentor --auth=trust --encoding=UTF8 --locale=C.UTF-8 > "$PG_DIR/../$(basename "$PG_DIR").log" 2>&1 \
    || { cat "$PG_DIR/../$(basename "$PG_DIR").log"; return 1; }
  $PG_AS "$PG_BIN/pg_ctl" -D "$PG_DIR/data" -w -l "$PG_DIR/server.log" \
    -o "-c listen_addresses=127.0.0.1 -p $port -k $PG_DIR -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300" start > /dev/null
  export TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=ecfmentor;Database=postgres"
}

stop_postgres() {
  [ -n "${PG_DIR:-}" ] || return 0
  $PG_AS "$PG_BIN/pg_ctl" -D "$PG_DIR/data" -m immediate stop > /dev/null 2>&1 || true
  rm -rf "$PG_DIR" "$PG_DIR/../$(basename "$PG_DIR").log"
}
