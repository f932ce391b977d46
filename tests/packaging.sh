#!/bin/sh
# The package as users get it: built, looked into, installed by pipx and by uv into a home of its own, and taken off
# again, which leaves nothing but the data. Takes the path of a Python, and needs the package index.
set -eu
python=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "packaging: $*" >&2; exit 1; }

"$python" -m venv "$folder/tools"
"$folder/tools/bin/python" -m pip install --quiet --disable-pip-version-check build pipx uv 2>/dev/null
"$folder/tools/bin/python" -m build --outdir "$folder/dist" . >/dev/null
wheel=$(echo "$folder"/dist/*.whl)
sdist=$(echo "$folder"/dist/*.tar.gz)

# Nothing of tests or shared data, and what has to be there.
"$python" -m zipfile -l "$wheel" | awk 'NR > 1 { print $1 }' > "$folder/wheel"
tar -tzf "$sdist" > "$folder/sdist"
! grep -E 'test|conftest|shared/|benchmarks' "$folder/wheel" "$folder/sdist" || fail "that doesn't belong there"
! grep -v -E '^listenlog(/|-[^/]*\.dist-info/|-[^/]*\.data/data/share/man/man1/listenlog\.1)' "$folder/wheel" || fail "that doesn't belong in the wheel"
for name in py.typed pages/notation.md shells/completion.fish 0001_first.sqlite.json 0001_first.postgresql.json listenlog.1; do
  grep -q "$name" "$folder/wheel" || fail "$name is missing"
done
echo "wheel $(wc -c < "$wheel") bytes, sdist $(wc -c < "$sdist") bytes"

mkdir "$folder/home"
clean() { env -i HOME="$folder/home" PATH="$folder/home/.local/bin:$folder/tools/bin:/usr/local/bin:/usr/bin:/bin" LANG=C.UTF-8 \
  PIP_CONSTRAINT="${PIP_CONSTRAINT:-}" PIP_INDEX_URL="${PIP_INDEX_URL:-}" UV_INDEX_URL="${PIP_INDEX_URL:-}" PIP_CERT="${PIP_CERT:-}" \
  SSL_CERT_FILE="${SSL_CERT_FILE:-}" UV_PYTHON="$real" PIPX_DEFAULT_PYTHON="$real" "$@"; }
real=$("$python" -c 'import os, sys; print(os.path.realpath(sys.executable))')
version=$("$python" -c 'import listenlog; print(listenlog.__version__)')

works() {
  [ "$(clean listenlog --version)" = "listenlog $version" ] || fail "--version"
  clean listenlog add "Bob Ellis" --org Acme >/dev/null
  clean listenlog note bob "golf / I promise: pricing by friday" >/dev/null
  clean listenlog brief bob | grep -q golf || fail "brief"
  clean listenlog help notation | grep -q "Keys" || fail "help"
  clean listenlog where > "$folder/where"
}
gone() {
  clean listenlog --version >/dev/null 2>&1 && fail "it is still there"
  find "$folder/home" -type f ! -path '*/.cache/*' ! -path '*/pipx/*' ! -path '*/uv/*' ! -path '*/.config/uv/*' > "$folder/left"
  grep -q '/listenlog.db$' "$folder/left" || fail "the data is gone"
  while read -r path; do
    case $path in "$folder/home/.local/share/listenlog/"* | "$folder/home/.local/state/listenlog/"* | "$folder/home/.config/listenlog/config.toml") ;; *) fail "$path is left" ;; esac
  done < "$folder/left"
  rm -rf "$folder/home/.local/share/listenlog" "$folder/home/.local/state/listenlog" "$folder/home/.config/listenlog"
}

clean pipx install --quiet "$wheel" >/dev/null 2>&1 || fail "pipx install"
[ -e "$folder/home/.local/share/man/man1/listenlog.1" ] || echo "note: this pipx shows no man pages"
works
clean pipx uninstall --quiet listenlog >/dev/null 2>&1 || fail "pipx uninstall"
gone
clean pipx install --quiet "$wheel[encrypt,postgres]" >/dev/null 2>&1 || fail "the extras by pipx"
works
clean listenlog encrypt --key-file "$folder/key" >/dev/null 2>&1 || fail "the extra encrypt"
clean pipx uninstall --quiet listenlog >/dev/null 2>&1
gone
clean uv tool install --quiet "$wheel" || fail "uv tool install"
works
clean uv tool uninstall --quiet listenlog
gone
echo "packaging: well"
