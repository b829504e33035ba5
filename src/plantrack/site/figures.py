"""Pictures of a site as files: to be embedded elsewhere, each with its day and where it is from."""

from xml.etree.ElementTree import Element, SubElement, fromstring, register_namespace, tostring

from plantrack.pages.addresses import INDEX
from plantrack.pages.setting import Setting
from plantrack.reports.charts import Chart, svg_file

_SVG = "http://www.w3.org/2000/svg"
_FOOT, _MARGIN, _SIZE = 26, 4, 12


def figure(chart: Chart, setting: Setting, base: str) -> bytes:
    """Return a chart as a file that says what it shows, of which day, and leads to the site."""
    register_namespace("", _SVG)
    root = fromstring(svg_file(chart, setting.edition.look))  # noqa: S314 - we have just made it
    width, height = float(root.get("width", "0")), float(root.get("height", "0"))
    root.attrib |= {
        "height": f"{height + _FOOT:g}", "viewBox": f"0 0 {width:g} {height + _FOOT:g}",
        "role": "img", "aria-labelledby": "title desc",
    }  # fmt: skip
    for place, (name, words) in enumerate((("title", chart.title), ("desc", chart.alt))):
        told = Element(f"{{{_SVG}}}{name}", {"id": name})
        told.text = words
        root.insert(place, told)
    leads = SubElement(root, f"{{{_SVG}}}a", {"href": f"{base}{INDEX}" if base else f"../{INDEX}"})
    at = {"x": f"{_MARGIN}", "y": f"{height + _FOOT - _MARGIN * 2:g}", "font-size": f"{_SIZE}"}
    foot = SubElement(leads, f"{{{_SVG}}}text", at)
    header, t = setting.plan.header, setting.t
    foot.text = f"{header.organisation} · {header.title} · {t.long_date(setting.snapshot.day)}"
    return f"{tostring(root, encoding='unicode')}\n".encode("utf-8", "replace")
