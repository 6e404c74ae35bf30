#!/usr/bin/env bash
# From GAP, GUM and news text to the network for pronouns that ships, in one command:
#
#   training/coreference.sh SHARED [MODEL_FOLDER]
#
# SHARED holds gap/gap-development.tsv, gum/*.conllu and polnear/train/text/. Some three hours of one processor core with
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
# 2. Ten layers of MPNet for a teacher and five to begin with, on GAP, GUM, and names replaced by pronouns; GAP alone at the end.
unpack_mpnet
learn() { run train_coreference --weights "$weights" --mpnet "$mpnet" --data "$work" "$@"; }
learn --layers 10 --frozen 4 --epochs 4 --seed 41 --out "$work/coreference-teacher.pt"
learn --seed 31 --out "$work/five-layers.pt"
# 3. What the teacher says to these questions and to others of the same texts, of which nobody has said whom they mean.
run distil_coreference lessons --teacher "$work/coreference-teacher.pt" --data "$work" --weights "$weights" \
  --out "$work/lessons.pt"
# 4. The five layers without the heads and units that they miss least, trained to answer as the teacher.
run prune_coreference "$work/five-layers.pt" --lessons "$work/lessons.pt" --out "$work/pruned.pt"
run distil_coreference train "$work/pruned.pt" --lessons "$work/lessons.pt" --weights "$weights" --out "$work/coreference.pt"
run export_coreference "$work/coreference.pt" --weights "$weights" --data "$work" --out "$model"
