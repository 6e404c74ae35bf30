"""Generates extra training articles: corpus articles reshaped, and new ones composed. See SYNTHETIC.md.

`python -m sayso_training.synthetic --corpus DIR --out DIR --articles 800 --seed 1`
"""

import argparse
import random
import shutil
from pathlib import Path

from .marked_text import MarkedText, write_standoff
from .synthetic_bank import SAMPLE, Bank
from .synthetic_compose import compose
from .synthetic_reshape import borrow_article, reshape, restyle

COMPOSED_SHARE = 5 / 8


def main() -> None:
    options = parse()
    bank = Bank(options.corpus, options.gum or _gum_beside(options.corpus), options.seed, options.sample)
    for part in ("text", "attributions"):
        shutil.rmtree(options.out / part, ignore_errors=True)
    composed = round(options.articles * options.composed)
    for i in range(options.articles):
        rng = random.Random(f"{options.seed}/{i}")
        if i < composed:
            name, article = f"composed-{i:05}", restyle(rng, compose(rng, bank))
        else:
            source, article = borrow_article(rng, bank)
            name, article = f"reshaped-{i:05}-{source}", reshape(rng, bank, article)
        check(name, article)
        write_standoff(options.out, name, article)
    print(f"{options.articles} articles, {composed} of them composed, in {options.out}")


def check(name: str, article: MarkedText) -> None:
    """Raises ValueError where a span is empty, or begins or ends with white space."""
    text = article.text
    for attribution in article.attributions():
        for start, end in [*attribution.source, *attribution.cue, *attribution.content]:
            if start >= end or text[start:end] != text[start:end].strip():
                raise ValueError(f"{name}: span {start}-{end} has loose edges: {text[start:end]!r}")


def _gum_beside(corpus: Path) -> Path:
    return corpus.parent.parent / "gum"


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="folder with text/ and attributions/")
    parser.add_argument("--gum", type=Path, help="GUM's .conllu files, for spoken turns; by default gum/ two folders up")
    parser.add_argument("--out", type=Path, required=True, help="text/ and attributions/ in it are replaced")
    parser.add_argument("--articles", type=int, default=800)
    parser.add_argument("--composed", type=float, default=COMPOSED_SHARE, help="share of newly composed articles")
    parser.add_argument("--sample", type=int, default=SAMPLE, help="corpus articles that lend sentences to composed ones")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
