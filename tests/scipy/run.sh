#!/usr/bin/env bash
# The best sets of domain::matching::assign beside SciPy's linear_sum_assignment: ten tables of 300 × 300 with bars and
# places, always the same for a seed. The last line is the number of tables that held, as `cargo xtask test` counts it.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=$PWD/tests/scipy
target=${CARGO_TARGET_DIR:-$PWD/target}
venv=$target/venv-scipy
tables=$target/scipy

if ! cmp -s "$here/scipy.txt" "$venv/pins.txt"; then
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/scipy.txt"
    cp "$here/scipy.txt" "$venv/pins.txt"
fi

rm -rf "$tables"
mkdir -p "$tables"
"$venv/bin/python" "$here/tables.py" "$tables"
SCIPY_TABLES=$tables cargo test --quiet -p domain --test scipy -- --ignored
echo "  $(find "$tables" -name '*.txt' | wc -l) passed"
