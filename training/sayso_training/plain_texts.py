"""Texts without annotators' labels, for a teacher to label: GUM's documents and files of plain text."""

from pathlib import Path


def read_texts(place: Path) -> list[tuple[str, str]]:
    """`(name, text)` for each file of the folder `place`, or of one file, in name order.

    `.conllu` files give their documents, a line a paragraph; `.cor` files one text a line; others are texts themselves.
    """
    paths = sorted(path for path in place.iterdir() if path.is_file()) if place.is_dir() else [place]
    found = []
    for path in paths:
        if path.suffix == ".conllu":
            found.append((path.stem, read_conllu(path)))
        elif path.suffix == ".cor":
            lines = [line.strip() for line in path.read_text(encoding="utf-8").split("\n")]
            found += [(f"{path.stem}-{i}", line) for i, line in enumerate(lines) if line]
        elif path.suffix == ".txt" and not path.stem.isupper():
            found.append((path.stem, path.read_text(encoding="utf-8")))
    return found


def read_conllu(path: Path) -> str:
    """The running text of a CoNLL-U file: its sentences as they are printed, paragraphs parted by an empty line."""
    paragraphs = []
    for row in path.read_text(encoding="utf-8").split("\n"):
        if row.startswith("# newpar"):
            paragraphs.append("")
        elif row.startswith("# text = "):
            if not paragraphs:
                paragraphs.append("")
            paragraphs[-1] += (" " if paragraphs[-1] else "") + row[len("# text = "):]
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
