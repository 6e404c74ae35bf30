#!/bin/sh
# Makes bench/.venv with what `npm run bench:speed -- --peer` compares with. Needs Python 3.11 or 3.12.
set -eu
cd "$(dirname "$0")"
python="${PYTHON:-python3}"
"$python" -m venv ../.venv
# Wheels only: nothing is compiled, no stranger's set-up script runs.
../.venv/bin/python -m pip install --quiet --only-binary :all: -r peer-requirements.txt
../.venv/bin/python -c 'import spacy, textacy; print("spaCy", spacy.__version__, "and textacy are ready in bench/.venv")'
