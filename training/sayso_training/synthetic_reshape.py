"""Reshapes marked articles: other cues, names, orders, quotation styles and layouts. Labels move with their characters."""

import random
import re

from .inflect import past, plural, present
from .marked_text import MarkedText
from .quotation_marks import quotation_marks
from .read_polnear import Attribution
from .synthetic_bank import Bank, pick
from .synthetic_layout import LAYOUTS, SMALL_DAMAGE

STYLES = {
    "curly": ("“", "”", "‘", "’"), "straight": ('"', '"', "'", "'"), "british": ("‘", "’", "“", "”"),
    "single straight": ("'", "'", '"', '"'), "angled": ("«", "»", "“", "”"), "french": ("« ", " »", "“", "”"),
    "low": ("„", "“", "‚", "‘"), "low high": ("„", "”", "‚", "’"), "inward": ("»", "«", "›", "‹"), "typewriter": ("''", "''", "'", "'"),
}
PRONOUNS = re.compile(r"(he|she|they|it|who|which|we|i|you)$", re.IGNORECASE)


def borrow_article(rng: random.Random, bank: Bank) -> tuple[str, MarkedText]:
    """A corpus article as one of its annotators marked it, cut to a stretch of at most 6,000 characters."""
    name = pick(rng, sorted(bank.files))
    text, annotators = bank.article(name)
    marked = MarkedText.from_attributions(text, [_snapped(text, a) for a in pick(rng, annotators)])
    if len(text) > 6000:
        ends = [m.start() for m in re.finditer("\n\n", text) if 3000 < m.start() < 6000]
        marked = marked.cut(0, ends[-1] if ends else 6000)
    return name, marked


def _snapped(text: str, attribution: Attribution) -> Attribution:
    """Spans that cut a word, by an annotator's slip, widened to its edges."""

    def widened(start, end):
        while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
            start -= 1
        while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
            end += 1
        return start, end

    return Attribution(**{role: [widened(s, e) for s, e in getattr(attribution, role)] for role in ("source", "cue", "content")})


def reshape(rng: random.Random, bank: Bank, article: MarkedText) -> MarkedText:
    """Most changes at random: cues and names nearly always, layouts seldom."""
    article = article.replace([(m.start(), m.end(), '"') for m in re.finditer("''", article.text)])
    article = swap_names(rng, bank, swap_politics(rng, article)) if rng.random() < 0.85 else article
    article = invert(rng, article, share=rng.choice([0.0, 0.4, 0.8]))
    article = replace_cues(rng, bank, article, share=rng.choice([0.4, 0.7, 0.9]))
    article = to_front(rng, article, share=0.15)
    article = split_quotations(rng, article, share=rng.choice([0.0, 0.3, 0.6]))
    if rng.random() < 0.7:
        article = plain_headline(rng, article)
    return restyle(rng, article)


def restyle(rng: random.Random, article: MarkedText) -> MarkedText:
    """A quotation style for the whole article and, seldom, one odd layout and some small damage."""
    weights = {"curly": 9, "straight": 7, "british": 4, "single straight": 2, "typewriter": 1, "angled": 2, "french": 2, "low": 2, "low high": 1, "inward": 1}
    article = quotation_style(article, rng.choices(list(weights), list(weights.values()))[0])
    if rng.random() < 0.3:
        article = pick(rng, LAYOUTS)(rng, article)
    if rng.random() < 0.25:
        article = pick(rng, SMALL_DAMAGE)(rng, article)
    return article


def quotation_style(article: MarkedText, style: str) -> MarkedText:
    opening, closing, inner_opening, inner_closing = STYLES[style]
    edits = []
    for mark in quotation_marks(article.text):
        if mark.depth == 0 and article.text[mark.offset] in "‘’'" and opening not in "'‘":
            continue
        new = (opening if mark.depth == 0 else inner_opening) if mark.kind == "open" else (closing if mark.depth == 0 else inner_closing)
        if article.text[mark.offset : mark.offset + 2] != "''":
            edits.append((mark.offset, mark.offset + 1, MarkedText(new, article.labels[mark.offset])))
    return article.replace(edits)


def _grammar(cue: str):
    """The bank section and the form that can stand for a plain cue, or None."""
    verbs = {"said": "past", "added": "past", "says": "present", "say": "plural", "wrote": "past", "argued": "past", "noted": "past",
             "explained": "past", "insisted": "past", "told": "told", "tells": "tells", "adds": "present", "replied": "past", "asked": "past",
             "According to": "According", "according to": "according", "responded": "past", "suggested": "past", "claimed": "past", "announced": "past"}
    return verbs.get(cue.rstrip(":"))


def replace_cues(rng: random.Random, bank: Bank, article: MarkedText, share: float) -> MarkedText:
    """`she said` → `she hammered home`; where a clause follows, `that` is put before it if the new cue asks for it."""
    text, edits = article.text, []
    for attribution in article.attributions():
        start, end = attribution.cue[0]
        form = _grammar(text[start:end])
        if not form or rng.random() > share or not attribution.content:
            continue
        colon = ":" if text[end - 1] == ":" else ""
        first = min(attribution.content)[0]
        direct = text[first] in "\"“‘«" or colon or min(attribution.content)[1] < start or text[end : end + 1] == ","
        inverted = bool(attribution.source) and attribution.source[0][0] >= end
        made = _new_cue(rng, bank, form, direct, inverted, _singular(text, attribution), text[end : end + 40])
        if not made:
            continue
        labels = article.labels[start]
        new = MarkedText(made[0] + colon, labels) + MarkedText(made[1], frozenset.intersection(*article.labels[end - 1 : end + 1]) if end < len(text) else ())
        edits.append((start, end, new))
        clause = not direct and first == end + 1 and form in ("past", "present", "plural")
        if clause and not text[first:].startswith(("that ", "to ", "about ", "so", "yes", "no ")) and text[first] not in "\"“":
            edits.append((first, first, MarkedText("that ", article.labels[first])))
    return article.replace(edits)


def _singular(text: str, attribution) -> bool:
    """Whether the source takes `was`: in doubt no."""
    source = " ".join(text[s:e] for s, e in attribution.source)
    return bool(re.fullmatch(r"[Hh]e|[Ss]he|[A-Z][\w.]+( [A-Z][\w.]+)*", source)) and not source.endswith("s") and source not in ("They", "We", "You", "I")


def _new_cue(rng, bank, form, direct, inverted, singular, after):
    """`(cue, what stands after it outside of the cue)`, or None where nothing fits."""
    if form in ("according", "According"):
        cue = pick(rng, bank.cues["according"][1:10])
        return (cue[0].upper() + cue[1:] if form == "According" else cue), ""
    if form in ("told", "tells"):
        inflect = past if form == "told" else present
        if rng.random() < 0.3 and re.match(r" \w+", after) and not direct:
            return inflect(pick(rng, bank.cues["tell"])), ""
        return inflect(pick(rng, bank.cues["tell to"])), " to"
    cues = bank.cues["quote" if direct else "that"]
    if inverted or rng.random() < 0.4:
        cues = [c for c in cues if " " not in c]
    cue = pick(rng, [c for c in cues if singular or not c.startswith("be ")])
    if form == "past":
        return past(cue), ""
    return (present(cue) if form == "present" else plural(cue)), ""


def invert(rng: random.Random, article: MarkedText, share: float) -> MarkedText:
    """`“…,” Okafor said` → `“…,” said Okafor`, and back. Pronouns are turned seldom."""
    text, edits = article.text, []
    for attribution in article.attributions():
        if len(attribution.source) != 1 or not attribution.content or rng.random() > share:
            continue
        (cue_start, cue_end), (source_start, source_end) = attribution.cue[0], attribution.source[0]
        start, end = min(cue_start, source_start), max(cue_end, source_end)
        cue, source = text[cue_start:cue_end], text[source_start:source_end]
        adjacent = (source_end + 1 == cue_start or cue_end + 1 == source_start) and "\n" not in text[start:end]
        quoted = re.search(r"[,?!][\"”’»] $", text[max(0, start - 3) : start])
        if not adjacent or not quoted or not re.fullmatch(r"[a-z]+", cue) or len(source.split()) > 9:
            continue
        if cue_end < source_start and text[end : end + 1] == "," or PRONOUNS.match(source) and rng.random() > 0.15 or text[end : end + 1] == " ":
            continue
        first, second = article.cut(cue_start, cue_end), article.cut(source_start, source_end)
        if source_end < cue_start and source.endswith(","):
            second = article.cut(source_start, source_end - 1)
        pair = (first, second) if source_start < cue_start else (second, first)
        edits.append((start, end, pair[0] + MarkedText(" ") + pair[1]))
    return article.replace(edits)


def to_front(rng: random.Random, article: MarkedText, share: float) -> MarkedText:
    """A paragraph `“…,” she said.` → `She said: “….”`"""
    text, edits = article.text, []
    for attribution in article.attributions():
        if len(attribution.source) != 1 or len(attribution.content) != 1 or rng.random() > share:
            continue
        (start, stop), (s, s_end), (c, c_end) = attribution.content[0], attribution.source[0], attribution.cue[0]
        whole = stop + 1 == s and s_end + 1 == c and text[c_end : c_end + 1] == "." and text[c_end + 1 : c_end + 2] in ("\n", "")
        if not whole or (start and text[start - 1] != "\n") or text[stop - 2 : stop] not in (',"', ",”"):
            continue
        quote = article.cut(start, stop).replace([(stop - start - 2, stop - start - 1, ".")])
        source = article.cut(s, s_end)
        source.chars[0] = source.chars[0].upper()
        cue = article.cut(c, c_end) + MarkedText(":", article.labels[c])
        edits.append((start, c_end + 1, source + MarkedText(" ") + cue + MarkedText(" ") + quote))
    return article.replace(edits)


def split_quotations(rng: random.Random, article: MarkedText, share: float) -> MarkedText:
    """Splits long quotations over paragraphs: the mark is opened again in each, and closed once."""
    text, edits = article.text, []
    for attribution in article.attributions():
        for start, end in attribution.content:
            if text[start] not in "\"“" or text[end - 1] not in "\"”" or "\n" in text[start:end] or rng.random() > share:
                continue
            for match in re.finditer(r"(?<=[a-z]{3}[.?!]) (?=[A-Z])", text[start:end]):
                i = start + match.start()
                if rng.random() < 0.5 and not set("\"“”") & set(text[start + 1 : end - 1]):
                    edits.append((i, i + 1, MarkedText("\n\n") + MarkedText(text[start], article.labels[i])))
    return article.replace(edits)


def plain_headline(rng: random.Random, article: MarkedText) -> MarkedText:
    """The headline without its full stop, sometimes in capitals."""
    head = article.text.split("\n", 1)[0]
    edits = [(len(head) - 1, len(head), MarkedText())] if re.search(r"\w\.$", head) else []
    if rng.random() < 0.2:
        article = article.cut(0, len(article))
        article.chars[: len(head)] = [c.upper() if len(c.upper()) == 1 else c for c in head]
    return article.replace(edits)


NOT_NAMES = re.compile(r"(The|New|White|United|House|Senate|Department|State|Court|Party|News|Post|Times|Street|Republican|Democrat\w*|"
                       r"Supreme|National|American|Committee|Campaign|University|President|Press|Director|Secretary|Senator|Governor|Chairman|Speaker|Mayor|Congress\w*|Ohio|Texas|Florida|Iowa|Associated|Wall|Fox|America\w*)$")


def swap_names(rng: random.Random, bank: Bank, article: MarkedText) -> MarkedText:
    """Persons of the article get names from elsewhere, the same throughout."""
    text, new_names = article.text, {}
    firsts, lasts = (iter(rng.sample(bank.names[kind], len(bank.names[kind])) * 3) for kind in ("first", "last"))
    for attribution in article.attributions():
        for start, end in attribution.source:
            for name in re.findall(r"[A-Z][a-zé]+(?: [A-Z]\.| [A-Z][a-z]+\.?)*(?: [A-Z][A-Za-z]+)", text[start:end]):
                first, last = [word for word in name.split() if not word.endswith(".")][-2:] if " " in name else ("", "")
                if NOT_NAMES.match(first) or NOT_NAMES.match(last) or last in new_names or not last:
                    continue
                new_names[last] = next(lasts)
                new_names.setdefault(first, next(firsts))
    for last in ("Trump", "Clinton", "Sanders", "Obama", "Cruz", "Rubio", "Kasich", "Bush", "Ryan", "Carson", "Biden", "Pence", "Romney", "Warren"):
        if re.search(rf"\b{last}\b", text):
            new_names.setdefault(last, next(lasts))
    for first in ("Donald", "Hillary", "Bernie", "Barack", "Ted", "Marco", "John", "Jeb", "Paul", "Ben", "Joe", "Mike", "Mitt", "Elizabeth", "Bill"):
        if re.search(rf"\b{first} [A-Z]", text):
            new_names.setdefault(first, next(firsts))
    return _replace_words(article, new_names)


POLITICS = {
    "Republicans": ["Liberals", "Conservatives", "Nationalists", "Agrarians"], "Republican": ["Liberal", "Conservative", "Nationalist", "Agrarian"],
    "Democrats": ["Socialists", "Greens", "Reformists", "Centrists"], "Democratic": ["Socialist", "Green", "Reformist", "Centrist"],
    "Democrat": ["Socialist", "Green", "Reformist", "Centrist"], "Senate": ["Assembly", "Upper House", "Lords", "Duma"],
    "Congress": ["Parliament", "the Knesset", "the Bundestag", "the Diet"], "White House": ["Kremlin", "Elysée", "chancellery", "prime minister's office"],
    "Sen.": ["MP", "Deputy", "Lord", "Councillor"], "Rep.": ["MEP", "Delegate", "Dr", "Cllr"], "Gov.": ["Premier", "Prefect", "Mayor", "Chief Minister"],
    "Washington": ["Brussels", "Nairobi", "Jakarta", "Lima"], "America": ["Nigeria", "Poland", "Malaysia", "Peru"],
    "American": ["Nigerian", "Polish", "Malaysian", "Peruvian"], "Americans": ["Nigerians", "Poles", "Malaysians", "Peruvians"],
    "U.S.": ["EU", "UK", "African Union", "Gulf"], "FBI": ["police", "BKA", "Interpol", "Garda"], "GOP": ["ANC", "PSD", "SNP", "AKP"],
    "Iowa": ["Saxony", "Gujarat", "Ulster", "Sonora"], "Florida": ["Andalusia", "Bavaria", "Lagos", "Mindanao"], "Fox News": ["Al Jazeera", "RAI", "NHK", "the BBC"],
    "CNN": ["TF1", "ARD", "NDTV", "Sky News"], "Twitter": ["X", "Weibo", "Telegram", "Bluesky"], "Mexico": ["Chad", "Serbia", "Laos", "Bolivia"],
}


def swap_politics(rng: random.Random, article: MarkedText) -> MarkedText:
    """Another country's institutions, the same throughout; half of the words stay."""
    column = rng.randrange(4)
    return _replace_words(article, {old: new[column] for old, new in POLITICS.items() if rng.random() < 0.5})


def _replace_words(article: MarkedText, words: dict[str, str]) -> MarkedText:
    if not words:
        return article
    longest_first = sorted(words, key=len, reverse=True)
    pattern = re.compile(r"(?<![\w@])(" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
    return article.replace([(m.start(), m.end(), words[m[1]]) for m in pattern.finditer(article.text)])
