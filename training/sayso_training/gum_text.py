"""Writes the documents of GUM as plain text, with where its annotators see persons.

    python -m sayso_training.gum_text FOLDER_OF_CONLLU --out work/gum

`work/gum/NAME.txt` holds a paragraph a line; `work/gum-entities.jsonl` one object a document: `id` and `entities`, each
`[start, end, cluster]` in code points.
"""

import argparse
import json
import re
from pathlib import Path

TOKEN = re.compile(r"\d+")
# A mention of one token, one that begins here, one that ends here.
BRACKET = re.compile(r"\(([^()]+?)\)|\(([^()]+)|([^()]+)\)")


def read_document(path: Path) -> tuple[str, list]:
    text, entities, open_at, paragraph = "", [], {}, False
    for line in path.read_text(encoding="utf-8").splitlines():
        paragraph = paragraph or line.startswith("# newpar")
        fields = line.split("\t")
        if line.startswith("#") or not TOKEN.fullmatch(fields[0]):
            continue
        if paragraph and text:
            text = text.rstrip() + "\n"
        paragraph = False
        start, end = len(text), len(text) + len(fields[1])
        text += fields[1] + ("" if "SpaceAfter=No" in fields[9] else " ")
        marks = re.search(r"Entity=([^|]*)", fields[9])
        for single, opened, closed in BRACKET.findall(marks.group(1) if marks else ""):
            cluster, kind = ((single or opened or closed).split("-") + [""])[:2]
            if opened:
                open_at.setdefault(cluster, []).append((start, kind))
                continue
            begun, kind = (start, kind) if single else open_at[cluster].pop() if open_at.get(cluster) else (start, "")
            if kind == "person":
                entities.append((begun, end, cluster))
    return text, entities


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    with open(f"{out}-entities.jsonl", "w", encoding="utf-8") as rows:
        for path in sorted(Path(options.folder).glob("*.conllu")):
            text, entities = read_document(path)
            (out / f"{path.stem}.txt").write_text(text, encoding="utf-8")
            print(json.dumps({"id": f"{path.stem}.txt", "entities": entities}), file=rows)


if __name__ == "__main__":
    main()
