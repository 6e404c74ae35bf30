"""Predicts a corpus folder with a checkpoint and scores it with the project's scorer."""

import argparse
import json
import os
import subprocess
import tempfile
from pathlib import Path

import torch

from .decode import Settings, decode, to_characters
from .model import load
from .pieces import load_tokenizer, read_pieces
from .read_polnear import read_corpus

# By its real path: it runs only where that is the one it was started by.
SCORER = os.path.realpath(os.environ.get("SAYSO_SCORER", Path(__file__).parents[3] / "shared/eval/score.mjs"))


def utf16(text: str):
    """A function from code-point offsets to UTF-16 offsets."""
    if all(ord(c) < 0x10000 for c in text):
        return lambda n: n
    at = [0]
    for c in text:
        at.append(at[-1] + (2 if ord(c) > 0xFFFF else 1))
    return lambda n: at[n]


def predict(model, folder: str, tokenizer, settings=Settings(), limit=0, **kwargs) -> list[dict]:
    model.eval()
    lines = []
    for name, text, _ in list(read_corpus(Path(folder)))[: limit or None]:
        pieces = read_pieces(text, tokenizer)
        to16 = utf16(text)
        attributions = []
        for a in decode(model, pieces, settings, **kwargs):
            entry = {role: [[to16(s), to16(e)]
                            for s, e in to_characters(role, a[role] if role != "cue" else [a["cue"]], pieces, text)]
                     for role in ("source", "cue", "content")}
            entry["p"] = [a["cue_p"], a["link_p"], a["worst"], a["keep"]]
            attributions.append(entry)
        lines.append({"id": name, "attributions": attributions})
    return lines


def score(lines: list[dict], folder: str) -> dict:
    with tempfile.TemporaryDirectory() as work:
        gold = Path(work) / "gold"
        (gold / "attributions").mkdir(parents=True)
        os.symlink(Path(folder).resolve() / "text", gold / "text")
        wanted = {line["id"] for line in lines}
        for path in (Path(folder) / "attributions").glob("*.ann"):
            if path.stem.rsplit("_", 1)[0] in wanted:
                os.symlink(path.resolve(), gold / "attributions" / path.name)
        pred = Path(work) / "pred.jsonl"
        pred.write_text("".join(json.dumps(line) + "\n" for line in lines))
        out = subprocess.run(["node", SCORER, "--gold", str(gold), "--pred", str(pred), "--json"],
                             capture_output=True, text=True, check=True)
    return json.loads(out.stdout)


def report(model, folder, tokenizer, title, limit=0, settings=Settings()) -> dict:
    figures = score(predict(model, folder, tokenizer, settings, limit), folder)
    print(title, " ".join(f"{k}:{v['f1']}" for k, v in figures.items()),
          "P/R", figures["lenient"]["precision"], figures["lenient"]["recall"], flush=True)
    return figures


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint")
    parser.add_argument("folder")
    parser.add_argument("--weights", required=True)
    parser.add_argument("--cue-bias", type=float, default=0)
    parser.add_argument("--keep", type=float, default=0)
    options = parser.parse_args()
    torch.set_num_threads(2)
    model, _ = load(options.checkpoint)
    report(model, options.folder, load_tokenizer(f"{options.weights}/tokenizer.json"), options.checkpoint,
           settings=Settings(options.cue_bias, options.keep))
