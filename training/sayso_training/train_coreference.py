"""Fine-tunes the model that says whom he or she means. `coreference.sh` has what ships.

    python -m sayso_training.train_coreference --weights WEIGHTS --mpnet MPNET --data work --out work/coreference.pt

`--data` holds what `pronouns/candidates.ts` and `gum_text.py` wrote: gap-development.jsonl, gum.jsonl,
gum-entities.jsonl, polnear.jsonl. With `--fold N` a fifth of GAP development is left out and scored.
"""

import argparse
import random
import time

import torch

from .coreference import CoreferenceModel, coreference_loss, save
from .coreference_data import (Window, batches, collate, gap_questions, gum_questions, read_lines, silver_questions,
                               to_window)
from .coreference_names import NameLists, vary
from .coreference_score import report
from .mpnet import VOCABULARY, MpnetEncoder, own_numbers
from .optimise import Optimiser, schedule
from .pieces import load_tokenizer
from .word_codes import round_vectors

FOLDS = 5


def main() -> None:
    options = parse()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    rng = random.Random(options.seed)
    tokenizer = load_tokenizer(f"{options.weights}/tokenizer.json")
    gap = gap_questions(f"{options.data}/gap-development.jsonl")
    held = [q for i, q in enumerate(gap) if i % FOLDS == options.fold]
    gap = [q for i, q in enumerate(gap) if i % FOLDS != options.fold]
    sources = Sources(gap, options, rng)
    encoder = MpnetEncoder.from_weights(f"{options.mpnet}/model.safetensors", options.layers, options.frozen)
    round_words(encoder, sources.epoch(False, tokenizer))
    train(CoreferenceModel(encoder), sources, held, options, rng, tokenizer)


@torch.no_grad()
def round_words(encoder: MpnetEncoder, windows: list[Window]) -> None:
    """Makes the word vectors what the exported file will hold, so that the layers learn with its faults."""
    read = own_numbers(torch.tensor([id for window in windows for id in window.ids]))
    counts = read.bincount(minlength=VOCABULARY).float()
    encoder.words.weight.copy_(round_vectors(encoder.words.weight, counts))


class Sources:
    """The questions of each epoch: drawn anew, with other names each time."""

    def __init__(self, gap, options, rng):
        self.gap, self.options, self.rng = gap, options, rng
        self.lists = NameLists(gap)
        self.gum = gum_questions(f"{options.data}/gum.jsonl", f"{options.data}/gum-entities.jsonl")
        self.silver = []
        for q in gap:
            row = {"text": q.text, "mentions": q.mentions, "genders": q.genders}
            self.silver += silver_questions(row, rng, 1)
        self.news = [q for row in read_lines(f"{options.data}/polnear.jsonl") for q in silver_questions(row, rng, 1)]
        print(f"{len(gap)} of GAP, {len(self.gum)} of GUM, made of GAP {len(self.silver)}, of news {len(self.news)}")

    def epoch(self, ending: bool, tokenizer) -> list:
        """The windows of one epoch. Articles are long: their questions keep their names."""
        o, rng = self.options, self.rng
        drawn = [self.varied(q) for q in self.gap]
        if not ending:
            drawn += [self.varied(q) for q in rng.sample(self.silver, int(o.silver * len(self.silver)))]
            drawn += rng.sample(self.news, int(o.news * len(self.news)))
            drawn += rng.sample(self.gum, int(o.gum * len(self.gum)))
        windows = [to_window(q, tokenizer, rng) for q in drawn]
        return [w for w in windows if w is not None]

    def varied(self, question):
        chance = self.rng.random()
        if chance < self.options.plain:
            return question
        return vary(question, self.lists, self.rng, names=True, swap=chance > (1 + self.options.plain) / 2)


def train(model, sources, held, options, rng, tokenizer) -> None:
    optimiser = Optimiser(model, options)
    average, began, seen = optimiser.average, time.time(), 0
    for epoch in range(options.epochs):
        groups = batches(sources.epoch(epoch >= options.epochs - options.ending, tokenizer), options.batch, rng)
        sum_ = 0.0
        for i, group in enumerate(groups):
            done = (epoch + i / len(groups)) / options.epochs
            batch = collate(group)
            (loss,) = optimiser.step(schedule(int(done * 1000), 1000),
                                     lambda: (coreference_loss(model, batch, not options.fp32),))
            if (optimiser.steps - 1) % 20 == 0:
                print(f"  {done:.2f} {loss.item():.3f} {time.process_time():.0f} s of processor", flush=True)
            seen, sum_ = seen + batch.ids.numel(), sum_ + loss.item()
        print(f"epoch {epoch + 1} step {optimiser.steps} loss {sum_ / len(groups):.3f} "
              f"{seen / (time.time() - began):.0f} pieces/s {time.time() - began:.0f} s", flush=True)
        save(average, options.out)
        if held and (epoch % 2 == 1 or epoch == options.epochs - 1):
            report(average, held, tokenizer)


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", required=True, help="folder with tokenizer.json")
    parser.add_argument("--mpnet", required=True, help="folder with MPNet's model.safetensors")
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--silver", type=float, default=0.3, help="share, each time, of questions made of GAP's texts")
    parser.add_argument("--news", type=float, default=0.05)
    parser.add_argument("--gum", type=float, default=0.5)
    parser.add_argument("--plain", type=float, default=0.3, help="share of questions whose names are kept")
    parser.add_argument("--batch", type=int, default=2048)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--layers", type=int, default=5, help="how many of MPNet's, from the first")
    parser.add_argument("--frozen", type=int, default=1, help="how many of them stay as they are")
    parser.add_argument("--fold", type=int, default=-1)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--ending", type=int, default=1, help="last epochs that see GAP alone")
    parser.add_argument("--lr", type=float, default=1e-4)
    parser.add_argument("--head-lr", type=float, default=5e-4)
    parser.add_argument("--layer-decay", type=float, default=0.9)
    parser.add_argument("--average", type=float, default=0.98)
    parser.add_argument("--fp32", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
