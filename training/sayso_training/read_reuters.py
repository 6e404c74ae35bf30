"""News of an agency, in Weka's examples: `ReutersCorn-*.arff`, of the collection Reuters-21578 (1987).

Weka (GPL) writes a row as `'TEXT',CLASS`, with escapes in it; the collection sets a headline in capitals before the first
words, breaks lines at a width, and begins a paragraph with blanks.
"""

import html
import re
from pathlib import Path

ROW = re.compile(r"'((?:[^'\\]|\\.)*)',[01]$", re.S | re.M)
ESCAPES = {"n": "\n", "r": "\n", "t": "\t"}
# Words of a headline are those before the first that has a small letter behind its first one.
HEADLINE = re.compile(r"((?:[^a-z\n]+\s)?)(.*)", re.S)
END = re.compile(r"\s*(?:reuter|REUTER|Reuter)?\s*(?:&#\d+;)?\s*$")
# What has more digits than this, or is shorter, is a table or a notice.
MOST_DIGITS, LEAST_CHARACTERS = 0.04, 500


def read_arff(path: Path) -> list[str]:
    """The articles of `path`, a paragraph a line, without those that are mostly figures."""
    rows = (unescape(row) for row in ROW.findall(path.read_text(encoding="latin-1")))
    return [text for text in map(laid_out, rows) if len(text) >= LEAST_CHARACTERS and few_digits(text)]


def unescape(row: str) -> str:
    return re.sub(r"\\(.)", lambda found: ESCAPES.get(found[1], found[1]), row, flags=re.S)


def laid_out(row: str) -> str:
    """The text of a row: its headline, then its paragraphs, parted by empty lines."""
    headline, body = HEADLINE.match(END.sub("", row)).groups()
    paragraphs = [" ".join(each.split()) for each in re.split(r"\n {2,}", body)]
    return "\n\n".join(html.unescape(each) for each in (headline.strip(), *paragraphs) if each)


def few_digits(text: str) -> bool:
    return sum(letter.isdigit() for letter in text) <= MOST_DIGITS * len(text)
