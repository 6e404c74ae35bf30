#!/usr/bin/env bash
# From GAP, GUM and news text to the network for pronouns that ships, in one command:
#
#   training/coreference.sh SHARED [MODEL_FOLDER]
#
# SHARED holds gap/gap-development.tsv, gum/*.conllu and polnear/train/text/. Some twenty minutes of one processor core with
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
# 2. Five layers of MPNet, on GAP, GUM, and names replaced by pronouns; GAP alone at the end.
unpack_mpnet
run train_coreference --weights "$weights" --mpnet "$mpnet" --data "$work" --seed 31 --out "$work/coreference.pt"
run export_coreference "$work/coreference.pt" --weights "$weights" --data "$work" --out "$model"
