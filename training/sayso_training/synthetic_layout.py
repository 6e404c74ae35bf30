"""Layouts and damage as found in scraped text: joined, split and hard-wrapped lines, furniture, lost marks, odd spaces."""

import random
import re

from .marked_text import MarkedText
from .synthetic_bank import pick

MARK = re.compile(r"[“”\"«»„]")
FURNITURE = [
    "Advertisement", "Share", "Read more", "Most read", "Sign up for our newsletter", "Photo: archive", "Comments (14)", "Image caption",
    "Listen to this article", "Related topics", "Follow us", "Copyright. All rights reserved.", "Getty Images", "Story continues below", "< /p>",
    "Home > World > Africa", "Print this page", "5 min read", "Accept cookies", "By our own correspondent", "[Video]", "Watch: how it happened",
    "Published 09:14", "Tags: world, politics", "Subscribe for 1 euro", "Back to top", "See also: the full list", "Spread the love",
]


def single_breaks(rng: random.Random, article: MarkedText) -> MarkedText:
    """Paragraphs on single line breaks."""
    return article.replace([(m.start(), m.end(), "\n") for m in re.finditer(r"\n{2,}", article.text)])


def joined(rng: random.Random, article: MarkedText) -> MarkedText:
    """About half of the paragraphs run on from the one before."""
    breaks = [m for m in re.finditer(r"(?<=[.!?”\"])\n+(?=\S)", article.text) if rng.random() < 0.5]
    return article.replace([(m.start(), m.end(), " ") for m in breaks])


def hard_wrapped(rng: random.Random, article: MarkedText) -> MarkedText:
    """Lines of at most 60 to 90 characters."""
    width, column, edits, last_space = rng.randrange(60, 91), 0, [], -1
    for i, char in enumerate(article.chars):
        if char == "\n":
            column, last_space = 0, -1
            continue
        if char == " ":
            last_space = i
        column += 1
        if column > width and last_space >= 0:
            edits.append((last_space, last_space + 1, "\n"))
            column, last_space = i - last_space, -1
    return article.replace(edits)


def with_furniture(rng: random.Random, article: MarkedText) -> MarkedText:
    """Scraped page lines between paragraphs, never inside of a quotation."""
    edits = []
    for match in re.finditer(r"\n+", article.text):
        if rng.random() < 0.2 and not article.shared(match.start(), match.end()):
            edits.append((match.end(), match.end(), MarkedText(pick(rng, FURNITURE) + match[0])))
    return article.replace(edits)


def lower_cased(rng: random.Random, article: MarkedText) -> MarkedText:
    copy = article.cut(0, len(article))
    copy.chars = [c.lower() if len(c.lower()) == 1 else c for c in copy.chars]
    return copy


def title_cased(rng: random.Random, article: MarkedText) -> MarkedText:
    """The first line With Every Word Capital."""
    copy, end = article.cut(0, len(article)), article.text.find("\n")
    for i in range(max(0, end)):
        if i == 0 or copy.chars[i - 1] in " ‘“\"'«":
            copy.chars[i] = copy.chars[i].upper()[:1]
    return copy


def indented(rng: random.Random, article: MarkedText) -> MarkedText:
    return article.replace([(m.end(), m.end(), MarkedText("    ")) for m in re.finditer(r"\n+(?=\S)", article.text)])


def dashed_speech(rng: random.Random, article: MarkedText) -> MarkedText:
    """`“Go,” he said.` → `– Go, he said.`: paragraphs that begin with a quotation lose their marks for a dash."""
    edits, dash = [], pick(rng, ["– ", "— ", "- "])
    for line in re.finditer(r"[^\n]+", article.text):
        if line.start() == 0 or line[0][0] not in "“\"«„" or line[0].count(line[0][0]) > 2:
            continue
        edits.append((line.start(), line.start() + 1, MarkedText(dash)))
        edits += [(m.start(), m.end(), MarkedText()) for m in MARK.finditer(article.text, line.start() + 1, line.end())]
    return article.replace(edits)


def lost_marks(rng: random.Random, article: MarkedText) -> MarkedText:
    """One in eight closing, one in twenty opening quotation marks is gone."""
    edits = [(i, i + 1, MarkedText()) for i, c in enumerate(article.chars) if c in "”»" and rng.random() < 0.12 or c in "“«" and rng.random() < 0.05]
    return article.replace(edits)


def odd_spaces(rng: random.Random, article: MarkedText) -> MarkedText:
    """`said .He`, doubled spaces, a space before a comma."""
    edits = []
    for match in re.finditer(r"[,.] (?=\w)|(?<=\w) (?=\w)", article.text):
        outside = not article.shared(match.start(), match.end())
        if match[0] == " " and rng.random() < 0.02:
            edits.append((match.start(), match.end(), "  "))
        elif match[0] != " " and outside and rng.random() < 0.1:
            edits.append((match.start(), match.end(), MarkedText(" " + match[0].strip())))
    return article.replace(edits)


def typos(rng: random.Random, article: MarkedText) -> MarkedText:
    """Two neighbouring letters change places in one word of a hundred."""
    edits = []
    for match in re.finditer(r"\b[a-z]{5,}\b", article.text):
        if rng.random() < 0.01:
            i = match.start() + 1 + rng.randrange(len(match[0]) - 3)
            edits.append((i, i + 2, article.text[i + 1] + article.text[i]))
    return article.replace(edits)


LAYOUTS = [single_breaks, joined, hard_wrapped, with_furniture, with_furniture, title_cased, indented, dashed_speech, lower_cased]
SMALL_DAMAGE = [lost_marks, lost_marks, odd_spaces, odd_spaces, typos]
