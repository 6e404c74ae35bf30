"""Makes `test/fixtures/tiny-coreference`: a random network for pronouns, and what this code reads with it.

    python -m sayso_training.fixtures_coreference --tokenizer WEIGHTS/tokenizer.json --out ../test/fixtures/tiny-coreference

As `fixtures.py` does for the tagger: the TypeScript must read the same from the same files (`golden.json`).
"""

import argparse
import json
import re
import zlib
from pathlib import Path

import onnxruntime
import torch

from . import coreference, coreference_data, export_coreference, mpnet, word_codes
from .coreference_data import Question, pronoun_gender, to_window
from .evaluate import utf16
from .export_coreference import WEIGHTS, write_pointer, write_settings
from .fixtures import randomise, small_tokenizer, write_vocabulary
from .windows import CLS, SEP

SIZES = {"SIZE": 24, "HEADS": 2, "INTERMEDIATE": 32, "POSITIONS": 64, "POINTER_SIZE": 8, "CODES": 8,
         "BEFORE": 14, "AFTER": 6}

# Invented. The pronoun asked about stands in *stars*; a name is in [brackets] with the number of its person.
TEXTS = [
    "[0 Maria Stone] left Harbel after *she* met [1 Peter Reed].",
    "*He* was born in Harbel. Later [0 Tom Hale] moved to Veldam.",
    "It rained all day when *he* left.",
    "[0 Ida Holm] sang while [1 Ann Moss] played; “*her* voice,” said [1 Moss], “is what [0 Holm] is known for.”",
    "Long ago, when all of this was fields, and more of it than anybody could walk round in a day, [0 Lene Ødegård-Søe] \U0001f600"
    " and [1 René Dufre\u0302ne] met.\nIn a letter to a friend of both, which is lost, [1 Dufre\u0302ne] told how *he* had found"
    " the way back to the river without [0 Ødegård-Søe], whom nobody saw again before the winter was over.",
    "[0 Peter Reed]’s brother [1 Tom] told [2 Venn] that *his* boat had sunk. [0 Reed] denied it.",
]
GENDERS = ["f", "m", None]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    for module in (mpnet, word_codes, coreference, coreference_data, export_coreference):
        for name, size in SIZES.items():
            if hasattr(module, name):
                setattr(module, name, size)
    questions = [read_marked(text) for text in TEXTS]
    tokenizer = small_tokenizer(options.tokenizer, [question.text for question in questions])
    vocabulary = write_vocabulary(tokenizer, out / "vocab.txt")
    torch.manual_seed(options.seed)
    # The second layer lacks its first head and half of its units, as pruned ones do.
    parts = [([0, 1], mpnet.INTERMEDIATE), ([1], mpnet.INTERMEDIATE // 2)]
    model = coreference.CoreferenceModel(mpnet.MpnetEncoder(frozen=1, parts=parts)).eval()
    randomise(model)
    words = word_codes.round_vectors(torch.randn(vocabulary, mpnet.SIZE), torch.ones(vocabulary))
    windows = [to_window(question, tokenizer) for question in questions]
    write_pointer(model, words, windows, out)
    write_settings("tiny-coreference-1", out / "settings.json")
    weights = zlib.decompress((out / "weights.gz").read_bytes(), 16 + zlib.MAX_WBITS)
    setup = onnxruntime.SessionOptions()
    setup.add_external_initializers_from_files_in_memory([WEIGHTS], [weights], [len(weights)])
    session = onnxruntime.InferenceSession((out / "pointer.onnx").read_bytes(), setup)
    golden = [read(session, tokenizer, question) for question in questions]
    (out / "golden.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")


def read_marked(marked: str) -> Question:
    """The question that a marked text puts."""
    text, pronoun, mentions, last = "", 0, [], 0
    for match in re.finditer(r"\*(\w+)\*|\[(\d) ([^\]]+)\]", marked):
        text += marked[last:match.start()]
        if match.group(1):
            pronoun = len(text)
            text += match.group(1)
        else:
            mentions.append([len(text), len(text) + len(match.group(3)), int(match.group(2))])
            text += match.group(3)
        last = match.end()
    return Question(text + marked[last:], pronoun, GENDERS, mentions, set(), True)


def read(session, tokenizer, question: Question) -> dict:
    to16 = utf16(question.text)
    window = to_window(question, tokenizer)
    ids, features = [CLS, *window.ids, SEP], [0, *window.features, 0]
    row = lambda values: torch.tensor(values, dtype=torch.int32).numpy()
    owners = [0, *window.owner]
    places = [i for i, owner in enumerate(owners) if owner >= 0]
    (scores,) = session.run(["scores"], {"input_ids": row(ids), "features": row(features), "pronoun": row([window.at + 1]),
                                         "places": row(places)})
    owner = torch.tensor([[owners[i] for i in places]])
    persons = coreference.person_scores(torch.from_numpy(scores)[None], owner, len(GENDERS) + 1)[0].softmax(-1)
    fits = {None: "unknown", pronoun_gender(question): "agrees"}
    return {
        "text": question.text,
        "pronoun": to16(question.pronoun),
        "names": [{"start": to16(s), "end": to16(e), "person": p, "fit": fits.get(GENDERS[p], "differs")}
                  for s, e, p in question.mentions],
        "window": {"ids": ids, "features": features, "at": window.at + 1, "places": places},
        "scores": [round(float(x), 6) for x in scores],
        "answer": [[p, round(float(persons[p + 1]), 6)] for p in range(len(GENDERS)) if p + 1 in window.owner],
    }


if __name__ == "__main__":
    main()
