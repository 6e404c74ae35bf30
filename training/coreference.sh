#!/usr/bin/env bash
# From GAP, GUM and news text to the network for pronouns that ships, in one command:
#
#   training/coreference.sh SHARED [MODEL_FOLDER]
#
# SHARED holds gap/gap-development.tsv, gum/*.conllu and polnear/train/text/. Some two hours of one processor core with
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
# 2. A teacher of ten layers of MPNet, on GAP, GUM, and names replaced by pronouns.
unpack_mpnet
run train_coreference --weights "$weights" --data "$work" --mpnet "$mpnet" --epochs 4 --ending 1 --silver 0.2 --news 0.03 \
  --gum 0.5 --lr 1e-4 --head-lr 5e-4 --seed 31 --out "$work/pronoun-teacher.pt"
# 3. What it says of these under several names, and of pronouns that nobody has annotated.
run coreference_lessons --teacher "$work/pronoun-teacher.pt" --weights "$weights" --data "$work" --rounds 2 --silver 1 \
  --news 0.25 --gum 0.7 --untold 4000 --out "$work/pronoun-lessons.pt"
# 4. The pupil, of six layers.
run train_coreference --weights "$weights" --data "$work" --lessons "$work/pronoun-lessons.pt" --layers 6 --epochs 6 \
  --lr 3e-4 --seed 51 --out "$work/coreference.pt"
run export_coreference "$work/coreference.pt" --weights "$weights" --out "$model"
