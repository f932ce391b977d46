#!/bin/sh
# Runs the tests whose stores can be on a server, with a PostgreSQL of its own on loopback: in memory where there is
# such a place, so that it can keep its own settings of durability. Needs PostgreSQL's programs; as root also `su`.
set -eu
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb || echo none)")
[ -x "$bin/initdb" ] || { echo "PostgreSQL's programs aren't here: on Debian, apt-get install postgresql" >&2; exit 1; }
room=/dev/shm
[ -w "$room" ] || room=${TMPDIR:-/tmp}
home=$(mktemp -d "$room/listenlog-server-XXXXXX")
port=$("$BIN/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
as=
if [ "$(id -u)" = 0 ]; then
  chown postgres "$home"
  as="su postgres -s /bin/sh -c"
else
  as="sh -c"
fi
stop() {
  $as "'$bin/pg_ctl' -D '$home/data' -m immediate stop" >/dev/null 2>&1 || true
  rm -rf "$home"
}
trap stop EXIT INT TERM
$as "'$bin/initdb' -D '$home/data' -U postgres -A trust -E UTF8 --locale=C.UTF-8" >/dev/null
$as "'$bin/pg_ctl' -D '$home/data' -l '$home/log' -w -o '-p $port -k $home -c listen_addresses=127.0.0.1' start" >/dev/null
LISTENLOG_TEST_SERVER="postgresql://postgres@127.0.0.1:$port" "$BIN/python" -m pytest ${TESTS:-tests/store tests/services tests/cli}
