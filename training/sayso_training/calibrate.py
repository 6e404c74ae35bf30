"""Chooses the thresholds on dev and fits the confidence: the settings that `export.py` writes into labels.json."""

import argparse
import json
import math
import re
from bisect import bisect_left, bisect_right
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

from .decode import LinkChange, Settings
from .evaluate import predict, score, utf16
from .model import load
from .pieces import load_tokenizer
from .read_polnear import read_corpus

# Small steps: the bias counts at every piece, so a whole unit turns the tagging of a window over.
BIASES = (-0.4, -0.2, 0.0)
KEEPS = (-1.0, -0.5, 0.0, 0.5)
# The second and third helped networks before on both halves of dev: EXPERIMENTS.md.
LINKS = (LinkChange(), LinkChange(0.5, 2.0, 0.0), LinkChange(0.5, 2.0, -1.4), LinkChange(0.6, 1.6, -0.3))
NEAREST = 1e-6
WORD = re.compile(r"[^\W_]+")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint")
    parser.add_argument("--dev", required=True)
    parser.add_argument("--weights", required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    torch.set_num_threads(2)
    model, _ = load(options.checkpoint)
    tokenizer = load_tokenizer(f"{options.weights}/tokenizer.json")
    bias, keep, link, lines = choose_thresholds(model, options.dev, tokenizer)
    weights, error = fit_confidence(lines, options.dev)
    settings = {"version": options.version, "cueBias": bias, "keepThreshold": keep, "link": asdict(link),
                "confidence": dict(zip(("bias", "cue", "link", "worst", "keep"), weights))}
    Path(options.out).write_text(json.dumps(settings, indent=1) + "\n")
    print(json.dumps(settings), f"expected calibration error {error:.3f} (five-fold)")


def choose_thresholds(model, dev, tokenizer):
    """The cue bias, keep threshold and change of the link labels with the best sum of strict and lenient F1, and the
    predictions with them."""
    choices = (choose_keep(model, dev, tokenizer, bias, link) for bias in BIASES for link in LINKS)
    return max(choices, key=lambda choice: choice[0])[1:]


def choose_keep(model, dev, tokenizer, bias, link):
    """`(sum of strict and lenient F1, bias, keep, link, predictions)` of the best keep threshold."""
    everything, choices = predict(model, dev, tokenizer, Settings(bias, -1e9, link)), []
    for keep in KEEPS:
        lines = [{**line, "attributions": [a for a in line["attributions"] if a["p"][3] >= keep]}
                 for line in everything]
        figures = score(lines, dev)
        strict, lenient = figures["strict"]["f1"], figures["lenient"]["f1"]
        print(f"bias {bias} keep {keep} {link}: strict {strict} lenient {lenient}", flush=True)
        choices.append((strict + lenient, bias, keep, link, lines))
    return max(choices, key=lambda choice: choice[0])


def fit_confidence(lines, dev):
    """Logistic regression from evidence to `lenient`, and its expected calibration error in ten bins, held out."""
    rows, right, article = [], [], []
    gold = {name: (text, annotators[0]) for name, text, annotators in read_corpus(Path(dev))}
    for number, line in enumerate(lines):
        text, attributions = gold[line["id"]]
        for a, good in zip(line["attributions"], lenient(text, attributions, line["attributions"])):
            rows.append(evidence(a["p"]))
            right.append(good)
            article.append(number)
    x, y, fold = np.array(rows), np.array(right, dtype=float), np.array(article) % 5
    held_out = np.zeros(len(y))
    for k in range(5):
        held_out[fold == k] = sigmoid(x[fold == k] @ regress(x[fold != k], y[fold != k]))
    bins = np.minimum((held_out * 10).astype(int), 9)
    error = sum(abs(held_out[bins == b].mean() - y[bins == b].mean()) * (bins == b).mean() for b in range(10) if (bins == b).any())
    return regress(x, y).tolist(), error


def evidence(p):
    """`[1, logit of the cue, log of the link, logit of the worst piece, keep]`: see `confidence.ts`."""
    def logit(v):
        v = min(1 - NEAREST, max(NEAREST, v))
        return math.log(v / (1 - v))

    return [1.0, logit(p[0]), math.log(max(NEAREST, p[1])), logit(p[2]), p[3]]


def regress(x, y, ridge=1.0):
    """Newton's method for logistic regression with a small ridge; the bias is free."""
    w = np.zeros(x.shape[1])
    penalty = ridge * np.diag([0.0] + [1.0] * (x.shape[1] - 1))
    for _ in range(30):
        p = sigmoid(x @ w)
        hessian = (x * (p * (1 - p))[:, None]).T @ x + penalty
        w = w - np.linalg.solve(hessian, x.T @ (p - y) + penalty @ w)
    return w


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def lenient(text, gold, predicted) -> list[bool]:
    """For each predicted attribution whether the scorer's lenient comparison counts it right."""
    to16 = utf16(text)
    words = [(to16(m.start()), to16(m.end())) for m in WORD.finditer(text)]

    starts, ends = [w[0] for w in words], [w[1] for w in words]

    def words_of(spans):
        return {i for s, e in spans for i in range(bisect_right(ends, s), bisect_left(starts, e))}

    def dice(a, b):
        return 1.0 if not a and not b else 2 * len(a & b) / (len(a) + len(b))

    g = [(words_of([(to16(s), to16(e)) for s, e in a.content]), words_of([(to16(s), to16(e)) for s, e in a.source]))
         for a in gold]
    p = [(words_of(a["content"]), words_of(a["source"])) for a in predicted]
    pairs = sorted(((dice(gc, pc) + dice(gs, ps) / 2, i, j) for i, (gc, gs) in enumerate(g) for j, (pc, ps) in enumerate(p)
                    if gc & pc), key=lambda item: -item[0])
    taken, result = set(), [False] * len(p)
    for _, i, j in pairs:
        if ("g", i) in taken or ("p", j) in taken:
            continue
        taken |= {("g", i), ("p", j)}
        result[j] = dice(g[i][0], p[j][0]) >= 0.5 and dice(g[i][1], p[j][1]) >= 0.5
    return result


if __name__ == "__main__":
    main()
