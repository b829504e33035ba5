"""A picture as a template is given it: plain values, fit for JSON."""

import json

from plantrack.reports.charts.chart import Chart, chart_page
from plantrack.reports.charts.drawing import Drawing


def test_a_page_has_all_but_the_drawing() -> None:
    chart = Chart("key", "Une question?", "Ce qu’on voit.", ("a", "b"), (("1", "2"),), Drawing(10))
    page = chart_page(chart)
    assert page == {
        "key": "key",
        "title": "Une question?",
        "alt": "Ce qu’on voit.",
        "caption": "",
        "columns": ["a", "b"],
        "rows": [["1", "2"]],
        "states": [],
    }
    assert json.loads(json.dumps(page)) == page
