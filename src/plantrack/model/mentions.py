"""Which records the fields of others name by their ids."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

Mentioned: TypeAlias = Literal["commitment", "deliverable", "role", "partner"]
MENTIONS: Mapping[str, Mentioned] = MappingProxyType(
    {
        "commitment": "commitment",
        "commitments": "commitment",
        "lead": "role",
        "contributors": "role",
        "to": "role",
        "by": "role",
        "partners": "partner",
        "depends_on": "deliverable",
        "continues": "deliverable",
    }
)
