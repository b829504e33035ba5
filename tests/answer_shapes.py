"""Real answers held to their schemas: no key is left out, none is there that is not explained."""

from collections.abc import Iterator
from functools import cache

from jsonschema import Draft202012Validator

from plantrack.wire.schema.answers import answer_schema


def mistakes(answer: object, name: str) -> Iterator[str]:
    """Give what an answer holds that its schema does not say, and the other way round."""
    for error in _validator(name).iter_errors(answer):
        yield f"{name}{error.json_path[1:]}: {error.message[:300]}"


@cache
def _validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(answer_schema(name, closed=True))
