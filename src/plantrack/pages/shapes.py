"""The shapes of signs: those of the pictures, and those of what is to be seen to."""

from plantrack.reports.charts.shapes import SHAPES

SIGNS = {key: shape for key, shape in SHAPES.items() if key not in ("unclosed", "promised")} | {
    "silent": "M-.95,-.22h.5v.5h-.5zM-.25,-.22h.5v.5h-.5zM.45,-.22h.5v.5h-.5z",
    "due_soon": SHAPES["planned"] + "M-.12,-.62L.12,-.62L.12,-.08L.55,.2L.42,.4L-.12,.06Z",
    "confirmed": "M-.95,.1L-.6,-.25L-.25,.1L.6,-.75L.95,-.4L-.25,.8Z",
    "unreported": SHAPES["planned"] + "M-.45,-.13h.9v.26h-.9z",
}
