"""The shapes that stand beside the colours, as paths: no font is asked for them."""

_DISC = "M-1,0A1,1,0,1,1,1,0A1,1,0,1,1,-1,0Z"
_RING = _DISC + "M-.72,0A.72,.72,0,1,0,.72,0A.72,.72,0,1,0,-.72,0Z"

SHAPES = {
    "done": _DISC,
    "partial": _RING + "M0,-1A1,1,0,0,1,0,1Z",
    "in_progress": _RING + "M0,0L0,-1A1,1,0,0,1,1,0Z",
    "planned": _RING,
    "late": "M0,-.95L1.05,.85L-1.05,.85Z",
    "unclosed": "M-.9,-.9L.9,-.9L.9,.9L-.9,.9ZM-.62,-.62L-.62,.62L.62,.62L.62,-.62Z",
    "deferred": "M-1,-.16L.3,-.16L.3,-.7L1.05,0L.3,.7L.3,.16L-1,.16Z",
    "cancelled": (
        "M-.9,-.66L-.66,-.9L0,-.24L.66,-.9L.9,-.66L.24,0L.9,.66L.66,.9L0,.24L-.66,.9L-.9,.66"
        "L-.24,0Z"
    ),
    "promised": "M-.16,-1L.16,-1L.16,1L-.16,1Z",
}
STATES = tuple(SHAPES)
