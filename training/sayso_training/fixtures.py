"""Makes `test/fixtures/tiny-model`: a random tagger of a few kilobytes, and what this code reads with it.

    python -m sayso_training.fixtures --tokenizer WEIGHTS/tokenizer.json --out ../test/fixtures/tiny-model

The TypeScript must read the same from the same files (`golden.json`): pieces, logits to five decimals, attributions.
The model knows nothing: its weights are random, its sizes tiny, its vocabulary what the texts below need. Most seeds give
one that finds no sources or no content, or nothing at all; that of the default finds both, in several pieces.
"""

import argparse
import json
import unicodedata
from pathlib import Path

import onnxruntime
import torch
from tokenizers import Tokenizer, models

from . import export
from . import model as architecture
from .decode import Settings, decode, to_characters
from .evaluate import utf16
from .exported import ExportedEncoder, whole
from .pieces import load_tokenizer, read_pieces
from .windows import CLS, SEP, framed

CONFIDENCE = {"bias": 0.5, "cue": 0.4, "link": 0.3, "worst": 0.2, "keep": 0.1}

SIZES = {"WINDOW": 40, "CONTEXT": 8, "HIDDEN": 16, "LAYERS": 3, "HEADS": 2, "HEAD_SIZE": 8, "INTERMEDIATE": 32,
         "POSITIONS": 64, "LINK_SIZE": 8, "BILINEAR_SIZE": 4, "BLOCK": 12, "REACH": 11}

# Invented. Each text has something that offsets or windows can go wrong on.
TEXTS = [
    "",
    " \n\t\r\n ",
    "“It is safe,” Ms. Orla Venn said, “for now.”",
    "‘We won’t go,’ Mr Tamm told the Arrel Courier. ‘Not yet.’",
    '"Never," he said — "not in the \'90s, not now": that\'s what Lene Ødegård-Søe wrote.',
    "Die Ministerin sagte: „So ist es“, und ging. «Nous partons», dit-elle.",
    "Caf\u00e9 owner Ren\u00e9 Dufr\u00eane said no.\r\nCafe\u0301 owner Rene\u0301 Dufre\u0302ne said yes.\r\n",
    "İlkay Öz, of ISTANBUL’s iPhone4 STRASSE, said \U0001f468\u200d\U0001f469\u200d\U0001f467 and \U0001d49c\U0001d4d1.",
    "東京 officials said 漢字かな; 한국말 too. Ελλάς said ΟΔΟΣ.",
    "a\x00b\x01c\x7f\u200bd\ufeffe\ufffdf\u00adg\u0085h said\u2028i\u3000j\x0bk \u2028 l",
    "x" * 100 + " said " + "y" * 101 + " and " + "e\u0301" * 60,
    "[CLS] said [SEP] ##ing [UNK] \u037e \u226e \u212b \u00b2\u00bd \u2460 $5+<=>^`|~",
    "The port was shut, three officials said.\n\nIt will open on Monday, according to Mayor Ida Brandt. "
    "She said that the crane “had no brakes” and that nobody knew. Asked why, Brandt declined to say.\n"
    "“I saw it fall,” said Jon Arvo, 54, a welder. “It fell like a tree.\n"
    "“Then it was quiet,” he added. “So quiet.”\n\n"
    "CHAIR: Did the company know?\nMS. VENN: It denied that, twice, in a letter, my colleagues told me; "
    "the report shows otherwise, as the Courier wrote, and the union says that it warned of the brakes in May, in June, "
    "again in July and once more on the morning of the day when it fell, all of which the company rejects.",
]
# Read as well, with no say in the vocabulary: another one would need another seed.
LATER_TEXTS = ["Q. Did the crane have no brakes?\nA. It did.\n“Q. And the company knew?\n“A. It denied that, she told me.\n"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--seed", type=int, default=15)
    options = parser.parse_args()
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = small_tokenizer(options.tokenizer)
    tagger = random_tagger(options.seed, write_vocabulary(tokenizer, out / "vocab.txt"))
    settings = Settings(cue_bias=0.25, keep_threshold=2.0)
    state = {name: tensor.numpy() for name, tensor in tagger.state_dict().items()}
    export.write_encoder(state, tagger.encoder, out / "encoder.onnx")
    mixed = export.mixed_range(tagger, [read_pieces(text, tokenizer) for text in TEXTS if text.strip()])
    export.write_link(state, SIZES["REACH"], SIZES["WINDOW"], mixed, out / "link.onnx")
    shipped = {"version": "tiny-1", "cueBias": settings.cue_bias, "keepThreshold": settings.keep_threshold,
               "confidence": CONFIDENCE}
    export.write_labels(tagger, shipped, out / "labels.json")
    tagger = OnnxTagger(out, tagger)
    golden = [read(tagger, tokenizer, text, settings) for text in TEXTS + LATER_TEXTS]
    (out / "golden.json").write_text(json.dumps(golden, indent=None, separators=(",", ":")) + "\n")


def small_tokenizer(path: str, texts: list[str] = TEXTS) -> Tokenizer:
    """The real tokenizer with no more of its vocabulary than the texts use; special pieces keep their numbers."""
    tokenizer = load_tokenizer(path)
    tokenizer.encode_special_tokens = True
    used = {piece for text in texts for piece in tokenizer.encode(text).tokens}
    used |= {"“", "”", "‘", "’", "'", "—"}
    words = ["[PAD]"] + [f"[unused{i}]" for i in range(99)] + ["[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    words += sorted(used - set(words))
    tokenizer.model = models.WordPiece({w: i for i, w in enumerate(words)}, unk_token="[UNK]",
                                       max_input_chars_per_word=100, continuing_subword_prefix="##")
    assert (words[CLS], words[SEP]) == ("[CLS]", "[SEP]")
    return tokenizer


def random_tagger(seed: int, vocabulary: int) -> architecture.Tagger:
    for name, size in SIZES.items():
        setattr(architecture, name, size)
        setattr(export, name, size)
    torch.manual_seed(seed)
    tagger = architecture.Tagger(architecture.Encoder(
        SIZES["LAYERS"], vocabulary=vocabulary, block=SIZES["BLOCK"], window=SIZES["WINDOW"]))
    randomise(tagger)
    torch.nn.init.zeros_(tagger.cue.bias)
    return tagger.eval()


@torch.no_grad()
def randomise(model: torch.nn.Module) -> None:
    """Random weights everywhere but in the norms."""
    for name, weights in model.named_parameters():
        if "norm" not in name:
            weights.copy_(torch.randn_like(weights) * 0.5)


def write_vocabulary(tokenizer: Tokenizer, path: Path) -> int:
    """Writes the pieces in the order of their numbers; gives how many there are."""
    vocabulary = sorted(tokenizer.get_vocab().items(), key=lambda entry: entry[1])
    path.write_text("".join(f"{piece}\n" for piece, _ in vocabulary), encoding="utf-8")
    return len(vocabulary)


class OnnxTagger:
    """The exported files, called as `decode` calls a model: what both languages read is the same network."""

    def __init__(self, folder: Path, tagger: architecture.Tagger):
        self.exported = ExportedEncoder(folder / "encoder.onnx", tagger.encoder)
        self.link_session = onnxruntime.InferenceSession(folder / "link.onnx")
        self.cue_crf, self.link_crf, self.link_scope = tagger.cue_crf, tagger.link_crf, tagger.link_scope

    def encoder(self, ids, features):
        hidden, self.logits = self.exported.run(ids, features)
        return hidden[None]

    def cue(self, hidden):
        return self.logits[None]

    def link(self, hidden, rows, starts, ends, line):
        logits, keep = self.link_session.run(["link_logits", "keep_logit"], {
            "hidden": hidden[0].numpy(), "cue_start": whole(starts), "cue_end": whole(ends), "line": whole(line[0])})
        return torch.from_numpy(logits), torch.from_numpy(keep)


@torch.no_grad()
def read(tagger, tokenizer, text: str, settings: Settings) -> dict:
    pieces = read_pieces(text, tokenizer)
    to16 = utf16(text)
    found = decode(tagger, pieces, settings, SIZES["WINDOW"], SIZES["CONTEXT"])
    golden = {
        "text": text,
        "pieces": {"ids": pieces.ids, "starts": [to16(n) for n in pieces.starts], "ends": [to16(n) for n in pieces.ends],
                   "features": pieces.features, "lines": pieces.lines},
        "attributions": [
            {**{role: [[to16(s), to16(after_accents(text, e))]
                       for s, e in to_characters(role, a[role] if role != "cue" else [a["cue"]], pieces, text)]
                for role in ("source", "cue", "content")},
             "cueP": a["cue_p"], "linkP": a["link_p"], "worst": a["worst"], "keep": a["keep"]}
            for a in found
        ],
    }
    if 0 < len(pieces.ids) <= SIZES["WINDOW"]:
        hidden = tagger.encoder(*framed(pieces.ids, pieces.features))
        golden["cueLogits"] = [round(x, 6) for x in tagger.cue(hidden).flatten().tolist()]
    return golden


def after_accents(text: str, end: int) -> int:
    """Accents that are characters of their own belong to no piece; a span takes them in."""
    while end < len(text) and unicodedata.category(text[end]).startswith("M"):
        end += 1
    return end


if __name__ == "__main__":
    main()
