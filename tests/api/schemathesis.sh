#!/usr/bin/env bash
# Schemathesis against the OpenAPI document of a freshly started runner with mentors and one open file: no 5xx, no
# undocumented status, type or shape of an answer. The same questions each time (schemathesis.toml). The last line is
# the number of endpoints that held, as `cargo xtask test` counts it.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=$PWD/tests/api
target=${CARGO_TARGET_DIR:-$PWD/target}
venv=$target/venv
reports=$target/schemathesis

if ! cmp -s "$here/schemathesis.txt" "$venv/pins.txt"; then
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/schemathesis.txt"
    cp "$here/schemathesis.txt" "$venv/pins.txt"
fi

# Built first: what follows is bounded in time, a build is not.
cargo build --quiet --profile host -p api-tests --bin serve
# It ends when its standard input closes, and that is when this script ends.
coproc SERVE { exec "$target/host/serve"; }
url='' cookie=''
while read -r -t 240 -u "${SERVE[0]}" name value; do
    case $name in
        url) url=$value ;;
        cookie) cookie=$value && break ;;
    esac
done
if [[ -z $url || -z $cookie ]]; then
    echo "the runner did not start" >&2
    exit 1
fi

rm -rf "$reports"
mkdir -p "$reports"
cd "$reports" # it keeps a cache in the folder where it runs
failed=0

# ask NAME SECONDS [OPTION...]
ask() {
    local name=$1 seconds=$2
    shift 2
    timeout "$seconds" "$venv/bin/schemathesis" --config-file "$here/schemathesis.toml" run \
        "$url/api/v1/openapi.json" --url "$url" --report junit,har --report-junit-path "$name.xml" --report-har-path "$name.har" "$@" || failed=1
}

# As a visitor: every endpoint, good and bad questions. Then with a session, except what ends it.
ask visitor 240
ask mentee 180 --include-path-regex '^/api/v1/me' --exclude-method DELETE --header "Cookie: $cookie"

"$venv/bin/python" - "$failed" ./*.xml <<'PYTHON'
import json
import sys
from xml.etree import ElementTree

failed, reports = int(sys.argv[1]), sys.argv[2:]
cases = [case for report in reports for case in ElementTree.parse(report).iter("testcase")]
bad = [case for case in cases if case.find("failure") is not None or case.find("error") is not None]
# A run that ended badly without saying where failed once.
wrong = max(len(bad), failed, 0 if cases else 1)
# The example of the document is a whole application: it must have been received.
with open("visitor.har", encoding="utf-8") as har:
    entries = json.load(har)["log"]["entries"]
if not any(e["request"]["url"].endswith("/applications") and e["response"]["status"] == 201 for e in entries):
    print("  no application was received", file=sys.stderr)
    wrong += 1
if wrong:
    print(f"  {wrong} failed")
print(f"  {len(cases) - len(bad)} passed")
sys.exit(1 if wrong else 0)
PYTHON
