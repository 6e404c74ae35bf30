"""Forms of English verbs of saying, phrases included: only the verb itself, the first word, is inflected."""

IRREGULAR = {
    "say": ("said", "says"), "tell": ("told", "tells"), "write": ("wrote", "writes"), "make": ("made", "makes"),
    "let": ("let", "lets"), "go": ("went", "goes"), "hit": ("hit", "hits"), "put": ("put", "puts"),
    "shoot": ("shot", "shoots"), "speak": ("spoke", "speaks"), "lay": ("laid", "lays"), "hold": ("held", "holds"),
    "swear": ("swore", "swears"), "begin": ("began", "begins"), "keep": ("kept", "keeps"), "read": ("read", "reads"),
    "spit": ("spat", "spits"), "weep": ("wept", "weeps"), "strike": ("struck", "strikes"), "set": ("set", "sets"),
    "come": ("came", "comes"), "cut": ("cut", "cuts"), "get": ("got", "gets"), "give": ("gave", "gives"),
    "have": ("had", "has"), "be": ("was", "is"), "win": ("won", "wins"), "throw": ("threw", "throws"),
    "take": ("took", "takes"), "find": ("found", "finds"), "feel": ("felt", "feels"), "teach": ("taught", "teaches"),
    "leave": ("left", "leaves"), "drive": ("drove", "drives"), "stand": ("stood", "stands"), "do": ("did", "does"),
    "stick": ("stuck", "sticks"), "never": ("never", "never"), "spell": ("spelled", "spells"), "forecast": ("forecast", "forecasts"), "echo": ("echoed", "echoes"),
}
DOUBLED = {"quip", "admit", "slam", "rap", "drop", "snap", "chip", "prod", "sob", "plug", "grin", "hug", "nod", "fret",
           "demur", "blog", "submit", "sum", "rebut", "chat", "clap", "vet", "lob",
           "brag", "concur", "deadpan"}


def past(phrase: str) -> str:
    """`hammer home` → `hammered home`, `never tire of saying` → `never tired of saying`."""
    return _inflected(phrase, 0)


def present(phrase: str) -> str:
    """The third person singular: `hammer home` → `hammers home`."""
    return _inflected(phrase, 1)


def plural(phrase: str) -> str:
    """The present after a plural: `hammer home`, and `are clear` of `be clear`."""
    return f"are{phrase[2:]}" if phrase.startswith("be ") else phrase


def _split(phrase: str) -> tuple[str, str]:
    verb, space, rest = phrase.partition(" ")
    return verb, space + rest


def _inflected(phrase: str, form: int) -> str:
    verb, rest = _split(phrase)
    if verb == "never":
        return f"never {_inflected(rest.strip(), form)}"
    if verb in IRREGULAR:
        return IRREGULAR[verb][form] + rest
    return (_regular_past(verb) if form == 0 else _regular_present(verb)) + rest


def _regular_past(verb: str) -> str:
    if verb in DOUBLED:
        return f"{verb}{verb[-1]}ed"
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}ed"


def _regular_present(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}s"
