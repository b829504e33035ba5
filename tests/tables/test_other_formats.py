"""StratML, MS Project's XML, and tables as LibreOffice saves them."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from conftest import Ran
from plantrack.loading import load_plan
from plantrack.model import Plan, state_of
from plantrack.source.files import FolderTree

Run = Callable[..., Ran]
Make = Callable[..., Path]
DATA = os.environ.get("PLANTRACK_REAL_DATA")
SCHEMAS = {
    "1": "StrategicPlanISOVersion20140401.xsd",
    "2": "PerformancePlanOrReport20160216.xsd",
}
OPENINGS = {
    "1": '<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">',
    "2": '<PerformancePlanOrReport Type="Strategic_Plan" '
    'xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport">',
}
INDICATOR = """
<PerformanceIndicator><MeasurementDimension>Jeunes</MeasurementDimension>
<UnitOfMeasurement>personnes</UnitOfMeasurement></PerformanceIndicator>"""


def stratml(part: str) -> str:
    opening = OPENINGS[part]
    return f"""{opening}
<Name>Plan d’ailleurs</Name><StrategicPlanCore>
<Goal><Name>Accueillir</Name><Description>Recevoir bien.</Description>
<Identifier>_a1</Identifier><SequenceIndicator>7</SequenceIndicator>
<Objective><Name>Ouvrir</Name><Description>Chaque jour.</Description><Identifier>_a2</Identifier>
<SequenceIndicator>7.10</SequenceIndicator><Stakeholder><Name>Les Pôles</Name></Stakeholder>
<OtherInformation>Budget : 5</OtherInformation>{INDICATOR if part == "2" else ""}</Objective></Goal>
</StrategicPlanCore></{opening.partition(" ")[0].strip("<")}>"""


def plan_of(root: Path) -> Plan:
    return load_plan(FolderTree(root)).plan


@pytest.mark.parametrize("part", ["1", "2"])
def test_stratml(plantrack: Run, make_plan: Make, part: str) -> None:
    root = make_plan()
    (root / "ailleurs.xml").write_text(stratml(part), encoding="utf-8")
    ran = plantrack("import", "ailleurs.xml", "--write", "--lang", "en", root=root)
    assert ran.code == 0, ran.out + ran.err
    node = plan_of(root).nodes["7.10"]
    assert (node.title, node.text, node.ref) == ("Ouvrir", "Chaque jour.", "ailleurs:7.10")
    assert node.extra["Stakeholder.Name"] == "Les Pôles"
    assert node.extra["OtherInformation"] == "Budget : 5"
    assert node.extra["Identifier"] == "_a2"
    if part == "2":
        assert node.extra["PerformanceIndicator.MeasurementDimension"] == "Jeunes"
    assert "Already there: 2" in plantrack("import", "ailleurs.xml", "--lang", "en", root=root).out


@pytest.mark.skipif(DATA is None, reason="the schemas are not in the repository")
@pytest.mark.parametrize("part", ["1", "2"])
def test_what_is_read_as_stratml_is_stratml(part: str) -> None:
    schema = etree.XMLSchema(etree.parse(Path(DATA or "") / "stratml" / SCHEMAS[part]))
    schema.assertValid(etree.fromstring(stratml(part).encode()))


def test_another_stratml_is_refused_by_name(plantrack: Run, make_plan: Make) -> None:
    root = make_plan()
    text = '<StrategicPlan xmlns="http://www.stratml.net" version="3.5"><Name/></StrategicPlan>'
    (root / "ailleurs.xml").write_text(text, encoding="utf-8")
    ran = plantrack("import", "ailleurs.xml", "--lang", "en", root=root)
    assert ran.code == 2
    assert "3.5" in ran.err


def test_an_xml_with_entities_is_refused(plantrack: Run, make_plan: Make) -> None:
    root = make_plan()
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb">]>' + stratml("1").replace("Accueillir", "&b;")
    (root / "ailleurs.xml").write_text(bomb, encoding="utf-8")
    assert plantrack("import", "ailleurs.xml", root=root).code == 2


PROJECT = """<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project"><StatusDate>2018-11-20T17:00:00</StatusDate>
<Tasks>
<Task><UID>0</UID><OutlineNumber>0</OutlineNumber><Name>Tout</Name></Task>
<Task><UID>1</UID><OutlineNumber>1</OutlineNumber><Name>Phase</Name></Task>
<Task><UID>5</UID><OutlineNumber>1.1</OutlineNumber><Name>Bâtir</Name>
<Start>2018-02-01T08:00:00</Start><Finish>2018-09-30T17:00:00</Finish>
<PercentComplete>40</PercentComplete><Notes>Deux étages.</Notes></Task>
</Tasks></Project>"""


def test_a_project_of_ms_project(plantrack: Run, make_plan: Make) -> None:
    root = make_plan()
    (root / "projet.xml").write_text(PROJECT, encoding="utf-8")
    ran = plantrack("import", "projet.xml", "--write", "--lang", "en", root=root)
    assert ran.code == 0, ran.out + ran.err
    made = next(d for d in plan_of(root).deliverables if d.ref == "projet:5")
    assert (made.title, str(made.start), str(made.due)) == ("Bâtir", "2018-02-01", "2018-09-30")
    assert (made.description, state_of(made).progress) == ("Deux étages.", 40)
    assert plan_of(root).parent_of.get(made.commitments[0]) is None


@pytest.mark.soak
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not there")
@pytest.mark.parametrize("format_", ["ods", "xls"])
def test_a_workbook_saved_otherwise_says_the_same(tmp_path: Path, format_: str) -> None:
    import xlsxwriter

    from plantrack.tables.reading import read_book

    path = tmp_path / "suivi.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("Suivi d’été")
        page.merge_range("A1:C1", "Groupe")
        page.write_row(1, 0, ["N°", "Titre", "Fait"])
        page.write_row(2, 0, ["1.10", "Bâtir\nvite", 0.6])
        page.write_formula(3, 2, "=SUM(C3:C3)", None, 0.6)
        page.set_column("B:B", 5, None, {"hidden": True})
        page.write_datetime(4, 0, __import__("datetime").datetime(2026, 9, 30),
                            book.add_format({"num_format": "dd/mm/yyyy"}))  # fmt: skip
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/lo",
                    "--convert-to", format_, "--outdir", tmp_path, path],
                   check=True, capture_output=True)  # fmt: skip
    (first,) = read_book(path).sheets
    (second,) = read_book(tmp_path / f"suivi.{format_}").sheets
    assert second.rows == first.rows
    assert (second.name, second.merged, second.hidden) == (first.name, first.merged, first.hidden)
