"""The options of `add`: what each kind of record is made of."""

from typing import Annotated

import typer

from plantrack.cli.kinds import KINDS
from plantrack.locale import marked

Kind = Annotated[
    str,
    typer.Option(
        "--kind", metavar="|".join(KINDS), help=marked("What is added; by default a deliverable.")
    ),
]
Under = Annotated[
    str | None,
    typer.Option(
        "--under",
        metavar=marked("ID"),
        help=marked("Of a commitment: the axis, or the commitment, below which it stands."),
    ),
]
Wording = Annotated[
    str | None,
    typer.Option(
        "--text", metavar=marked("TEXT"), help=marked("Of a commitment: its official wording.")
    ),
]
Added = Annotated[
    str | None,
    typer.Option(
        "--added",
        metavar=marked("DATE"),
        help=marked(
            "The day from which it counts: by default today, where the action plan was adopted"
            " before and has begun; of a commitment, where the plan has begun."
        ),
    ),
]
Title = Annotated[
    str | None,
    typer.Option(
        "--title", metavar=marked("TEXT"), help=marked("What is promised, beginning with a verb.")
    ),
]
Commitments = Annotated[
    list[str] | None,
    typer.Option(
        "--commitment",
        metavar=marked("ID"),
        help=marked("A commitment that it answers, or measures; may be repeated."),
    ),
]
Year = Annotated[
    str | None,
    typer.Option(
        "--year",
        metavar=marked("YEAR"),
        help=marked("The action plan; by default that of the day, else the latest."),
    ),
]
Description = Annotated[
    str | None,
    typer.Option("--description", metavar=marked("TEXT"), help=marked("More on what is promised.")),
]
Lead = Annotated[
    str | None,
    typer.Option("--lead", metavar=marked("ROLE"), help=marked("The role that leads it.")),
]
Contributors = Annotated[
    list[str] | None,
    typer.Option(
        "--contributor",
        metavar=marked("ROLE"),
        help=marked("A role that helps; may be repeated."),
    ),
]
Partners = Annotated[
    list[str] | None,
    typer.Option(
        "--partner",
        metavar=marked("ID"),
        help=marked("A partner that takes part; may be repeated."),
    ),
]
Start = Annotated[
    str | None,
    typer.Option("--start", metavar=marked("DATE"), help=marked("The day when the work starts.")),
]
Due = Annotated[
    str | None,
    typer.Option("--due", metavar=marked("DATE"), help=marked("The day when it is due.")),
]
Weight = Annotated[
    str | None,
    typer.Option(
        "--weight", metavar=marked("NUMBER"), help=marked("How much it counts; by default 1.")
    ),
]
DependsOn = Annotated[
    list[str] | None,
    typer.Option(
        "--depends-on",
        metavar=marked("ID"),
        help=marked("A deliverable it waits for; may be repeated."),
    ),
]
Milestones = Annotated[
    list[str] | None,
    typer.Option(
        "--milestone",
        metavar=marked("“TITLE, DATE”"),
        help=marked("A dated step, such as “Survey sent, 2019-05-31”; may be repeated."),
    ),
]
NewId = Annotated[
    str | None,
    typer.Option(
        "--id", metavar=marked("ID"), help=marked("Its id; by default the next one of its year.")
    ),
]
File = Annotated[
    str | None,
    typer.Option(
        "--file", metavar=marked("FILE"), help=marked("Its file; by default the one of its axis.")
    ),
]
Of = Annotated[
    str | None,
    typer.Option(
        "--of",
        metavar=marked("ID"),
        help=marked("Of a milestone: its deliverable."),
    ),
]
Day = Annotated[
    str | None,
    typer.Option("--date", metavar=marked("DATE"), help=marked("Of an event: its day.")),
]
EventKind = Annotated[
    str | None,
    typer.Option(
        "--event-kind",
        metavar=marked("TEXT"),
        help=marked("Of an event: its kind; `board` marks a meeting of the board."),
    ),
]
Unit = Annotated[
    str | None,
    typer.Option(
        "--unit", metavar=marked("TEXT"), help=marked("Of an indicator: what is counted.")
    ),
]
Direction = Annotated[
    str | None,
    typer.Option(
        "--direction",
        metavar="increase|decrease|maintain",
        help=marked("Of an indicator: which way it is meant to go."),
    ),
]
Baseline = Annotated[
    str | None,
    typer.Option(
        "--baseline",
        metavar=marked("“VALUE, DATE”"),
        help=marked("Of an indicator: the value from which it starts."),
    ),
]
Targets = Annotated[
    list[str] | None,
    typer.Option(
        "--target",
        metavar=marked("“VALUE, DATE”"),
        help=marked("Of an indicator: a value aimed at on a day; may be repeated."),
    ),
]
