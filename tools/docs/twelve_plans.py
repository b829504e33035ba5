"""Twelve plans and their catalogue, for the pages on many plans: `twelve_plans.py FOLDER`.

Each plan is begun by `plantrack init`, from one of its templates; nothing is written by hand but
the catalogue.
"""

import sys
from collections.abc import Callable
from pathlib import Path

PLANS = (
    ("abitibi", "Concertation Abitibi", "Abitibi-Témiscamingue", "logement", "axes-annual"),
    ("bas-fleuve", "Ressourcerie du Bas-Fleuve", "Bas-Saint-Laurent", "environnement", "climate-tree"),
    ("beauce", "Coopérative de la Beauce", "Chaudière-Appalaches", "logement", "axes-annual"),
    ("charlevoix", "Table de Charlevoix", "Capitale-Nationale", "culture", "milestones-only"),
    ("cote-nord", "Alliance de la Côte-Nord", "Côte-Nord", "logement", "axes-annual"),
    ("estrie", "Pôle de l’Estrie", "Estrie", "environnement", "climate-tree"),
    ("gaspesie", "Regroupement gaspésien", "Gaspésie", "logement", "okr-quarters"),
    ("lanaudiere", "Maison de Lanaudière", "Lanaudière", "culture", "ogp-milestones"),
    ("laurentides", "Coop des Laurentides", "Laurentides", "logement", "axes-annual"),
    ("mauricie", "Chantier de la Mauricie", "Mauricie", "culture", "milestones-only"),
    ("montreal", "Centre de l’île", "Montréal", "logement", "okr-quarters"),
    ("outaouais", "Réseau de l’Outaouais", "Outaouais", "environnement", "climate-tree"),
)  # fmt: skip
_DAY = "2021-03-31"  # in whose action plan the plans begin
_THEMES = """\
themes:
  - id: habiter
    title: Se loger et habiter le territoire
  - id: climat
    title: Réduire les émissions
  - id: releve
    title: Préparer la relève
crosswalk:
"""


def lines_of_init() -> list[tuple[str, ...]]:
    """Return the words of the commands that begin the plans."""
    return [
        ("init", f"plans/{name}", "--from", template, "--title", f"Plan 2020-2022 de {name}",
         "--organisation", organisation, "--language", "fr", "--start", "2020", "--end", "2022", "--as-of", _DAY)
        for name, organisation, _, _, template in PLANS
    ]  # fmt: skip


def catalogue() -> str:
    """Return the catalogue of the twelve."""
    lines = ["plans:"]
    for name, organisation, region, sector, template in PLANS:
        lines += [
            f"  - id: {name}", f"    path: plans/{name}", f"    organisation: {organisation}",
            f"    region: {region}", f"    sector: {sector}",
            f"    tags: [{template}]",
        ]  # fmt: skip
    crossing = []
    for name, _, _, sector, template in PLANS:
        theme = {"logement": "habiter", "environnement": "climat"}.get(sector)
        if theme and template != "okr-quarters":
            node = "1.1" if template == "axes-annual" else "1"
            crossing += [f"  - theme: {theme}", f"    plan: {name}", f'    commitments: ["{node}"]']
    return "\n".join(lines) + f"\n{_THEMES}" + "\n".join(crossing) + "\n"


def write_twelve(folder: Path, run: Callable[..., object]) -> None:
    """Write the plans and the catalogue; `run` is given the words of each command."""
    (folder / "plans").mkdir(parents=True)
    for words in lines_of_init():
        run(*words)
    (folder / "catalogue.yaml").write_text(catalogue(), "utf-8", newline="\n")


if __name__ == "__main__":
    import os

    from plantrack.cli.app import run as run_line

    place = Path(sys.argv[1]).absolute()
    place.mkdir(parents=True, exist_ok=True)
    os.chdir(place)
    write_twelve(place, lambda *words: run_line([*words]))
