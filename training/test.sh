#!/usr/bin/env bash
# Tests what trains the models, without any corpus: training/test.sh. Sets up the Python environment where there is none.
set -euo pipefail
cd "$(dirname "$0")"
. ./environment.sh
.venv/bin/python -m unittest discover --start-directory tests --top-level-directory .
