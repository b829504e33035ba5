"""Tags of languages, as BCP 47 writes them: `fr`, `fr-CA`, `es`, `iu-Cans`."""

import re

# RFC 5646: language, script, region, variants, extensions, private use. Of the first part only
# what ISO 639 gives: two letters among those that stand, or three.
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)
_LONGEST = 35  # characters, as RFC 5646 has programs accept
_TWO_LETTERS = frozenset(re.findall(
    "..(?= |$)",
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy "
    "da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu "
    "hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb "
    "lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om "
    "or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv "
    "sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
))  # fmt: skip


def is_language(text: str) -> bool:
    """Return whether a text is the tag of a language."""
    found = _TAG.fullmatch(text)
    if found is None or len(text) > _LONGEST:
        return False
    language = found["language"].lower()
    return len(language) > 2 or language in _TWO_LETTERS  # noqa: PLR2004 - letters


def main_part(tag: str) -> str:
    """Return the language of a tag, without its script and region: `fr` of `fr-CA`."""
    return tag.partition("-")[0].lower()
