"""Reads PolNeAR's brat standoff files: articles with their attributions, as code-point offsets."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

MENTION = re.compile(r"^(T\d+)\t(\w+) ([\d ;]+)(\t|$)")
ROLE = re.compile(r"\b(Source|Cue|Content)\d*:(T\d+)", re.IGNORECASE)


@dataclass
class Attribution:
    """Spans are half-open `(start, end)` pairs of code points, in text order."""

    source: list = field(default_factory=list)
    cue: list = field(default_factory=list)
    content: list = field(default_factory=list)


def read_attributions(path: Path) -> list[Attribution]:
    """The attributions of one annotator's file, in file order; those without cue and content are left out."""
    spans, attributions = {}, []
    for line in path.read_text(encoding="utf-8").split("\n"):
        mention = MENTION.match(line)
        if mention:
            spans[mention[1]] = [tuple(int(n) for n in pair.split()) for pair in mention[3].split(";")]
            continue
        if not re.match(r"^E\d+\t", line):
            continue
        attribution = Attribution()
        for role, id in ROLE.findall(line):
            getattr(attribution, role.lower()).extend(spans.get(id, []))
        for role in (attribution.source, attribution.cue, attribution.content):
            role.sort()
        if attribution.cue or attribution.content:
            attributions.append(attribution)
    return attributions


def read_corpus(folder: Path):
    """`(name, text, [attributions of each annotator in name order])` for each article, in name order."""
    if not (folder / "attributions").is_dir():
        raise SystemExit(f"There is no corpus in {folder}: give a folder that holds text/ and attributions/.")
    files = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        files[re.sub(r"_[^_]+$", "", path.stem)].append(path)
    for name in sorted(files):
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        yield name, text, [read_attributions(path) for path in files[name]]
