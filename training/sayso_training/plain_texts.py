"""Texts whose labels nobody looks at: GUM's documents, an agency's news, files of plain text, and a corpus' articles where
wanted."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from .pieces import Pieces, load_tokenizer, read_pieces
from .read_polnear import read_corpus
from .read_reuters import read_reuters

# Texts and stretches of them with fewer pieces teach nothing.
LEAST = 20


def add_text_options(parser: ArgumentParser) -> None:
    """What `read_all` reads by."""
    parser.add_argument("--weights", required=True, help="folder with tokenizer.json")
    parser.add_argument("--train", nargs="*", default=[], help="folders with text/, whose labels are not looked at")
    parser.add_argument("--texts", nargs="*", default=[], help="folders or files without labels: see plain_texts.py")


def read_all(options: Namespace) -> list[Pieces]:
    """The pieces of all texts that `options` name, but for those that are too short."""
    tokenizer = load_tokenizer(f"{options.weights}/tokenizer.json")
    texts = [text for folder in options.train for _, text, _ in read_corpus(Path(folder))]
    texts += [text for place in options.texts for _, text in read_texts(Path(place))]
    return [pieces for text in texts if len((pieces := read_pieces(text, tokenizer)).ids) > LEAST]


def read_texts(place: Path) -> list[tuple[str, str]]:
    """`(name, text)` for each file of the folder `place`, or of one file, in name order.

    `.conllu` files give their documents, a line a paragraph; `.cor` files one text a line; `reuters-*.json` an
    agency's news; `.txt` files are texts themselves.
    """
    paths = sorted(path for path in place.iterdir() if path.is_file()) if place.is_dir() else [place]
    found = []
    for path in paths:
        if path.suffix == ".conllu":
            found.append((path.stem, read_conllu(path)))
        elif path.suffix == ".cor":
            lines = [line.strip() for line in path.read_text(encoding="utf-8").split("\n")]
            found += [(f"{path.stem}-{i}", line) for i, line in enumerate(lines) if line]
        elif path.suffix == ".json" and path.stem.startswith("reuters-"):
            found += [(f"{path.stem}-{i}", text) for i, text in enumerate(read_reuters(path))]
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
