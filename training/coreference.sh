#!/usr/bin/env bash
# From GAP, GUM and news text to the network for pronouns that ships, in one command:
#
#   training/coreference.sh SHARED [MODEL_FOLDER]
#
# SHARED holds gap/gap-development.tsv, gum/*.conllu and polnear/train/text/. Some ten minutes of one processor core with
# AVX512-BF16; every random choice has a seed.
set -euo pipefail

shared=$(cd "${1:?usage: training/coreference.sh SHARED [MODEL_FOLDER]}" && pwd)
cd "$(dirname "$0")"
model=${2:-../models/coreference}
. ./environment.sh

candidates() { npx tsx pronouns/candidates.ts "$@"; }

# 1. The persons that sayso itself reads in each text.
run gum_text "$shared/gum" --out "$work/gum"
candidates gap "$shared/gap/gap-development.tsv" > "$work/gap-development.jsonl"
candidates texts "$work/gum" > "$work/gum.jsonl"
candidates texts "$shared/polnear/train/text" > "$work/polnear.jsonl"
# 2. Six layers on GAP; the fold left out tells how good that is.
run train_coreference --weights "$weights" --data "$work" --fold 0 --layers 6 --epochs 3 --ending 3 --out "$work/six.pt"
# 3. Without its fourth and fifth layer, on all of GAP, with GUM and names replaced by pronouns at first.
run train_coreference --weights "$weights" --data "$work" --start "$work/six.pt" --take 0 1 2 5 --freeze 2 --epochs 3 \
  --ending 2 --silver 0.5 --news 0.05 --gum 0.25 --head-lr 5e-4 --out "$work/coreference.pt"
run export_coreference "$work/coreference.pt" --weights "$weights" --out "$model"
