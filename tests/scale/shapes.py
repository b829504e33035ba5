"""Plans of awkward shapes, each of a size: what a program that looks twice at all would die of.

A shape gives the files that differ from a small valid plan's. None is anything that somebody
would write by hand; all are what a script, an accident, or somebody who means harm may leave.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

Files = dict[str, str]

DELIVERABLES = "actions/2018/z.yaml"
_CLOSED = """\
    updates:
      - date: 2018-06-20
        status: done
        evidence:
          - https://example.org/2
"""


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape: what makes its files, and the size at which it was first met, or one like it."""

    files: Callable[[int], Files]
    size: int

    @property
    def name(self) -> str:
        """The shape's name, with spaces."""
        return self.files.__name__.replace("_", " ")


def _work(number: int, *lines: str) -> str:
    """Return a deliverable with nothing wrong, and lines of its own."""
    own = "".join(f"    {line}\n" for line in lines)
    commitments = "" if "commitments:" in own else "    commitments: [1.1]\n"
    lead = "" if "lead:" in own else "    lead: direction\n"
    return (
        f"  - id: 2018-W{number}\n    title: Publier le livrable {number}\n{commitments}{lead}"
        f"    due: 2018-06-30\n{own}{'' if 'updates:' in own else _CLOSED}"
    )


def _works(works: Iterable[str]) -> Files:
    return {DELIVERABLES: "deliverables:\n" + "".join(works)}


def unknown_keys_at_the_root(n: int) -> Files:
    return {DELIVERABLES: "deliverables: []\n" + "".join(f"livr{k}: 1\n" for k in range(n))}


def unknown_keys_in_a_deliverable(n: int) -> Files:
    return _works([_work(1, *(f"livr{k}: 1" for k in range(n)))])


def unknown_keys_in_the_header(n: int) -> Files:
    return {"actions/2019/plan.yaml": "year: 2019\n" + "".join(f"livr{k}: 1\n" for k in range(n))}


def a_field_misspelled_in_each(n: int) -> Files:
    return _works(_work(k, f"titel{k}: x") for k in range(n))


def a_required_field_missing_in_each(n: int) -> Files:
    return _works(f"  - id: 2018-W{k}\n    commitments: [1.1]\n" for k in range(n))


def a_bad_date_in_each(n: int) -> Files:
    return _works(_work(k, f"start: 2018-13-{k}") for k in range(n))


def a_bad_status_in_each(n: int) -> Files:
    entry = "  - date: 2018-02-0{}\n        status: reporte{}"
    return _works(_work(k, "updates:", entry.format(k % 9 + 1, k)) for k in range(n))


def bad_dates_in_a_list(n: int) -> Files:
    years = ", ".join(f"20{k}" for k in range(n))
    header = "title: P\norganisation: O\nlanguage: fr\nperiod:\n  start: 2017-01-01\n"
    return {"plan/plan.yaml": f"{header}  end: 2018-12-31\nyears: [2017, 2018, {years}]\n"}


def bad_ids_in_a_list(n: int) -> Files:
    ids = ", ".join(f"é{k}" for k in range(n))
    return _works([_work(1, f"formerly: [{ids}]")])


def nothing_in_a_list(n: int) -> Files:
    return _works([_work(1, "depends_on: [" + '"", ' * n + "2018-L01]")])


def unknown_commitments(n: int) -> Files:
    return _works(_work(k, f"commitments: [1.{k + 50}]") for k in range(n))


def unknown_commitments_in_one(n: int) -> Files:
    return _works([_work(1, "commitments: [" + ", ".join(f"1.{k + 50}" for k in range(n)) + "]")])


def unknown_roles(n: int) -> Files:
    return _works(_work(k, f"lead: direct{k}") for k in range(n))


def unknown_partners(n: int) -> Files:
    return _works(_work(k, f"partners: [poles{k}]") for k in range(n))


def unknown_partners_in_one(n: int) -> Files:
    return _works([_work(1, "partners: [" + ", ".join(f"poles{k}" for k in range(n)) + "]")])


def unknown_authors(n: int) -> Files:
    entries = (f"  - date: 2018-06-20\n        by: direct{k}" for k in range(n))
    return _works([_work(1, "updates:", *entries)])


def unknown_dependencies(n: int) -> Files:
    return _works(_work(k, f"depends_on: [2018-X{k}]") for k in range(n))


def unknown_dependencies_in_one(n: int) -> Files:
    return _works([_work(1, "depends_on: [" + ", ".join(f"2018-X{k}" for k in range(n)) + "]")])


def unknown_predecessors(n: int) -> Files:
    return _works(_work(k, f"continues: 2017-X{k}") for k in range(n))


def unknown_commitments_of_indicators(n: int) -> Files:
    lines = (
        f"  - id: I-{k}\n    commitment: 9.{k}\n    title: Nombre\n    unit: n\n"
        "    direction: maintain\n"
        for k in range(n)
    )
    return {"plan/indicators.yaml": "indicators:\n" + "".join(lines)}


def unknown_rules_in_severities(n: int) -> Files:
    header = "title: P\norganisation: O\nlanguage: fr\nyears: [2017, 2018]\nperiod:\n"
    rules = "".join(f"  unknown-rul{k}: note\n" for k in range(n))
    dates = "  start: 2017-01-01\n  end: 2018-12-31\n"
    return {"plan/plan.yaml": f"{header}{dates}severities:\n{rules}"}


def one_id_again_and_again(n: int) -> Files:
    return _works(_work(1) for _ in range(n))


def one_predecessor_again_and_again(n: int) -> Files:
    return _works(_work(k, "continues: 2017-L01") for k in range(n))


def a_dependency_chain(n: int) -> Files:
    return _works(_work(k, f"depends_on: [2018-W{k + 1}]") for k in range(n))


def a_dependency_circle(n: int) -> Files:
    return _works(_work(k, f"depends_on: [2018-W{(k + 1) % n}]") for k in range(n))


def small_dependency_circles(n: int) -> Files:
    return _works(_work(k, f"depends_on: [2018-W{k ^ 1}]") for k in range(n))


def all_wait_for_one(n: int) -> Files:
    return _works(
        [
            _work(0, "depends_on: [" + ", ".join(f"2018-W{k}" for k in range(1, n)) + "]"),
            *(_work(k, "depends_on: [2018-W0]") for k in range(1, n)),
        ]
    )


def a_thread_in_one_year(n: int) -> Files:
    return _works(_work(k, f"continues: 2018-W{k + 1}") for k in range(n))


def a_thread_in_a_circle(n: int) -> Files:
    return _works(_work(k, f"continues: 2018-W{(k + 1) % n}") for k in range(n))


def a_thread_over_years(n: int) -> Files:
    """Each year continues the year before: a thread as long as the plan."""
    files: Files = {}
    years = range(2019, 2019 + n)
    for year in years:
        files[f"actions/{year}/plan.yaml"] = (
            f"year: {year}\ntitle: P\nstart: {year}-01-01\nend: {year}-12-31\n"
        )
        before = f"    continues: {year - 1}-T\n" if year > years[0] else ""
        files[f"actions/{year}/a.yaml"] = (
            f"deliverables:\n  - id: {year}-T\n    title: Publier\n    commitments: [1.1]\n"
            f"    lead: direction\n    due: {year}-06-30\n{before}    updates:\n"
            f"      - date: {year}-06-01\n        status: deferred\n        reason: Attente.\n"
        )
    return files


def former_ids(n: int) -> Files:
    return _works([_work(1, "formerly:", *(f"  - 2018-F{k}" for k in range(n)))])


def former_ids_of_others(n: int) -> Files:
    return _works(_work(k, f"formerly: [2018-W{k + 1}]") for k in range(n))


def milestones(n: int) -> Files:
    stones = (f"  - title: Jalon {k}\n        due: 2018-05-01" for k in range(n))
    return _works([_work(1, "milestones:", *stones)])


def entries(n: int) -> Files:
    told = "\n        status: in_progress\n        progress: "
    lines = (f"  - date: 2018-06-{k % 28 + 1:02}{told}{k % 99}" for k in range(n))
    return _works([_work(1, "updates:", *lines)])


def moved_dates(n: int) -> Files:
    lines = (
        f"  - date: 2018-05-01\n        due: 2018-06-{k % 28 + 1:02}\n        reason: Attente."
        for k in range(n)
    )
    return _works([_work(1, "updates:", *lines)])


def evidence(n: int) -> Files:
    proofs = "".join(f"          - docs/preuve-{k}.pdf\n" for k in range(n))
    entry = (
        f"    updates:\n      - date: 2018-06-20\n        status: done\n        evidence:\n{proofs}"
    )
    return _works([_work(1, *(line[4:] for line in entry.splitlines()))])


def one_proof_again_and_again(n: int) -> Files:
    return _works([_work(1, "evidence:", *("  - docs/preuve.pdf" for _ in range(n)))])


def measurements(n: int) -> Files:
    lines = "".join(
        f"      - date: 2018-06-{k % 28 + 1:02}\n        value: {k}\n" for k in range(n)
    )
    return {"plan/indicators.yaml": f"{_INDICATOR}    measurements:\n{lines}"}


def targets(n: int) -> Files:
    lines = "".join(
        f"      - date: 2018-06-{k % 28 + 1:02}\n        value: {k}\n" for k in range(n)
    )
    return {"plan/indicators.yaml": f"{_INDICATOR}    targets:\n{lines}"}


_INDICATOR = (
    "indicators:\n  - id: I-1\n    commitment: 1.1\n    title: Nombre\n    unit: n\n"
    "    direction: maintain\n"
)


def commitments(n: int) -> Files:
    lines = "".join(
        f'  - id: "2.{k}"\n    title: Engagement {k}\n    text: Fera la chose {k}.\n'
        for k in range(n)
    )
    return {"plan/axes/2.yaml": f"id: 2\ntitle: Second axe\ncommitments:\n{lines}"}


def misplaced_commitments(n: int) -> Files:
    return {"plan/axes/2.yaml": commitments(n)["plan/axes/2.yaml"].replace('"2.', '"7.')}


def axes(n: int) -> Files:
    return {
        f"plan/axes/{k}.yaml": f"id: A{k}\ntitle: Axe\ncommitments:\n  - id: A{k}.1\n"
        "    title: Engagement\n    text: Fera la chose.\n"
        for k in range(n)
    }


def roles(n: int) -> Files:
    lines = "".join(f"  - id: role{k}\n    title: Role {k}\n" for k in range(n))
    return {"plan/team.yaml": f"roles:\n  - id: direction\n    title: Direction\n{lines}"}


def reasons_for_changes(n: int) -> Files:
    lines = "".join(f"  - id: 2018-L01\n    reason: Motif {k}.\n" for k in range(n))
    return {"plan/changes.yaml": f"changes:\n{lines}"}


def events(n: int) -> Files:
    header = "title: P\norganisation: O\nlanguage: fr\nyears: [2017, 2018]\nperiod:\n"
    lines = "".join(f"  - date: 2018-06-0{k % 9 + 1}\n    title: R{k}\n" for k in range(n))
    dates = "  start: 2017-01-01\n  end: 2018-12-31\n"
    return {"plan/plan.yaml": f"{header}{dates}events:\n{lines}"}


def one_answer_to_all(n: int) -> Files:
    """One deliverable answers every commitment, and names each twice."""
    named = ", ".join(f"2.{k}" for k in range(n))
    return commitments(n) | _works([_work(1, f"commitments: [{named}, {named}]")])


def a_role_named_again_and_again(n: int) -> Files:
    return _works(_work(k) for k in range(n))


def an_author_named_again_and_again(n: int) -> Files:
    entries = (
        f"  - date: 2018-06-20\n        by: direction\n        note: La direction, 2018-W1, {k}."
        for k in range(n)
    )
    return _works([_work(1, "updates:", *entries)])


def files_of_one_deliverable(n: int) -> Files:
    return {f"actions/2018/w{k}.yaml": f"deliverables:\n{_work(k)}" for k in range(n)}


def files_that_are_refused(n: int) -> Files:
    return {f"actions/2018/w{k}.yaml": "deliverables: [\n" for k in range(n)}


def stray_files(n: int) -> Files:
    return {f"actions/2018/w{k}.txt": "" for k in range(n)}


def mistakes_in_21_files(n: int) -> Files:
    return {
        f"actions/2018/w{part}.yaml": "deliverables:\n"
        + "".join(_work(k, "lead: x", f"titel: {k}") for k in range(part, n // 2, 21))
        for part in range(21)
    }


def nested_lists(n: int) -> Files:
    return _works([_work(1, "formerly: " + "[" * n + "]" * n)])


def nested_mappings(n: int) -> Files:
    return {DELIVERABLES: "".join(" " * k + "a:\n" for k in range(n))}


def nested_dashes(n: int) -> Files:
    return {DELIVERABLES: "deliverables:\n  " + "- " * n + "x\n"}


def a_long_list_in_brackets(n: int) -> Files:
    return _works([_work(1, "depends_on: [" + ", ".join("2018-L01" for _ in range(n)) + "]")])


def a_long_word(n: int) -> Files:
    return _works([_work(1, "description: " + "m" * n)])


def a_long_text(n: int) -> Files:
    return _works([_work(1, "description: " + "mot " * (n // 4) + "fin")])


def a_long_text_between_quotes(n: int) -> Files:
    return _works([_work(1, 'description: "' + 'mot \\"' * (n // 6) + 'fin"')])


def a_long_folded_text(n: int) -> Files:
    return _works([_work(1, "description: >-", *("  mot mot mot" for _ in range(n // 12)))])


def a_long_literal_text(n: int) -> Files:
    return _works([_work(1, "description: |", *("  mot mot mot" for _ in range(n // 12)))])


def a_long_title(n: int) -> Files:
    return {DELIVERABLES: f"deliverables:\n{_work(1)}".replace("le livrable", "mot " * (n // 4))}


def a_long_id(n: int) -> Files:
    return _works([_work(1, "continues: " + "m" * n)])


def a_long_key(n: int) -> Files:
    return {DELIVERABLES: f"deliverables:\n{_work(1, 'x' * n + ': 1')}"}


def a_long_line_of_spaces(n: int) -> Files:
    return {DELIVERABLES: f"deliverables:\n  - id: x\n    title: a{' ' * n}b: c\n"}


def a_line_of_spaces_only(n: int) -> Files:
    return {DELIVERABLES: f"deliverables:\n{' ' * n}\n  - id: [\n"}


def a_line_of_tabs(n: int) -> Files:
    return {DELIVERABLES: "deliverables:\n" + "\t" * n + "- id: x\n"}


def a_line_of_dashes(n: int) -> Files:
    return {DELIVERABLES: f"deliverables:\n  {'- ' * n}: : x: y\n"}


def a_line_of_colons(n: int) -> Files:
    return {DELIVERABLES: f"deliverables:\n  - title: {'a: ' * n}\n"}


def a_line_of_number_signs(n: int) -> Files:
    return {DELIVERABLES: f"deliverables:\n  - title: b{' #' * n} a: b: c\n    : x\n"}


def a_line_of_brackets(n: int) -> Files:
    return {DELIVERABLES: f"deliverables:\n  - title: {'[a] ' * n}\n"}


def a_line_of_quotes(n: int) -> Files:
    return {DELIVERABLES: "deliverables:\n  - title: " + '"' * n + "a\n"}


def a_line_of_glued_names(n: int) -> Files:
    return {DELIVERABLES: f"deliverables:\n  - {'a' * n}:b\n    title: x\n"}


def texts_cut_by_comments(n: int) -> Files:
    return _works(_work(k, f"description: comité #{k}") for k in range(n))


def comments(n: int) -> Files:
    return {DELIVERABLES: "# Un commentaire.\n" * n + f"deliverables:\n{_work(1)}"}


def comments_between(n: int) -> Files:
    return _works(_work(k) + "  # Un commentaire.\n" for k in range(n))


def blank_lines(n: int) -> Files:
    return {DELIVERABLES: "\n" * n + f"deliverables:\n{_work(1)}" + "\n" * n}


def one_comment_that_ignores_all(n: int) -> Files:
    names = ",".join("no-lead" for _ in range(n))
    return {DELIVERABLES: f"# plantrack: ignore[{names}]\ndeliverables:\n{_work(1)}"}


def one_comment_that_ignores_unknown_rules(n: int) -> Files:
    names = ",".join(f"no-led{k}" for k in range(n))
    return {DELIVERABLES: f"# plantrack: ignore[{names}]\ndeliverables:\n{_work(1)}"}


def ignores_before_the_first_line(n: int) -> Files:
    return {DELIVERABLES: "# plantrack: ignore[no-lead]\n" * n + f"deliverables:\n{_work(1)}"}


def ignores_on_one_line(n: int) -> Files:
    return {DELIVERABLES: "deliverables: []" + " # plantrack: ignore[no-lead]" * n + "\n"}


def a_record_with_an_ignore_each(n: int) -> Files:
    ignore = "  # plantrack: ignore[unknown-role]\n"
    return _works(ignore + _work(k, f"lead: direct{k}") for k in range(n))


def an_ignore_in_each_text(n: int) -> Files:
    return _works(_work(k, f'description: "a # plantrack: ignore[no-lead] {k}"') for k in range(n))


def ignores_of_nothing(n: int) -> Files:
    return _works("  # plantrack: ignore\n" + _work(k) for k in range(n))


def broken_ignores(n: int) -> Files:
    return {DELIVERABLES: "# plantrack: ignore[ " * n + f"\ndeliverables:\n{_work(1)}"}


def hidden_marks_on_a_line(n: int) -> Files:
    return _works([_work(1, "description: " + "a\u200b" * n)])


def hidden_marks_on_lines(n: int) -> Files:
    return _works([_work(1, "description: >-", *("  a\u200bb" for _ in range(n)))])


def aliases_of_a_text(n: int) -> Files:
    return _works([_work(1, "description: &x mot", "depends_on: [" + "*x, " * n + "2018-L01]")])


def anchors(n: int) -> Files:
    return _works([_work(1, "depends_on: [" + ", ".join(f"&a{k} w{k}" for k in range(n)) + "]")])


def one_key_given_twice_at_the_end(n: int) -> Files:
    return _works([_work(1, *(f"livr{k}: 1" for k in range(n)), "livr0: 1")])


def a_tag_at_the_end(n: int) -> Files:
    return _works([*(_work(k) for k in range(n)), _work(n, "description: !!str x")])


def a_conflict_at_the_end(n: int) -> Files:
    return _works([*(_work(k) for k in range(n)), "<<<<<<< HEAD\n"])


def a_control_character_at_the_end(n: int) -> Files:
    return _works([*(_work(k) for k in range(n)), _work(n, 'description: "a\\x07"')])


def lines_that_end_in_three_ways(n: int) -> Files:
    return {DELIVERABLES: "deliverables:\r" + "".join(_work(k) for k in range(n))}


def one_title_again_and_again(n: int) -> Files:
    return _works(
        f"  - id: 2018-W{k}\n    title: Publier\n    commitments: [1.1]\n" for k in range(n)
    )


def well_kept_work(n: int) -> Files:
    """Nothing wrong: what a large plan is."""
    return _works(_work(k) for k in range(n))


def _shapes() -> Iterator[Shape]:
    for make, size in _SIZES.items():
        yield Shape(make, size)


_SIZES: dict[Callable[[int], Files], int] = {
    unknown_keys_at_the_root: 100_000,
    unknown_keys_in_a_deliverable: 100_000,
    unknown_keys_in_the_header: 100_000,
    a_field_misspelled_in_each: 11_500,
    a_required_field_missing_in_each: 20_000,
    a_bad_date_in_each: 11_500,
    a_bad_status_in_each: 14_500,
    bad_dates_in_a_list: 100_000,
    bad_ids_in_a_list: 100_000,
    nothing_in_a_list: 100_000,
    unknown_commitments: 12_500,
    unknown_commitments_in_one: 100_000,
    unknown_roles: 12_500,
    unknown_partners: 11_000,
    unknown_partners_in_one: 100_000,
    unknown_authors: 50_000,
    unknown_dependencies: 11_000,
    unknown_dependencies_in_one: 100_000,
    unknown_predecessors: 11_500,
    unknown_commitments_of_indicators: 28_500,
    unknown_rules_in_severities: 100_000,
    one_id_again_and_again: 12_500,
    one_predecessor_again_and_again: 11_500,
    a_dependency_chain: 11_000,
    a_dependency_circle: 11_000,
    small_dependency_circles: 11_000,
    all_wait_for_one: 10_000,
    a_thread_in_one_year: 11_500,
    a_thread_in_a_circle: 11_500,
    a_thread_over_years: 5_000,
    former_ids: 100_000,
    former_ids_of_others: 11_000,
    milestones: 50_000,
    entries: 42_500,
    moved_dates: 42_500,
    evidence: 80_000,
    one_proof_again_and_again: 100_000,
    measurements: 57_000,
    targets: 57_000,
    commitments: 40_000,
    misplaced_commitments: 40_000,
    axes: 3_000,
    roles: 57_000,
    reasons_for_changes: 57_000,
    events: 57_000,
    one_answer_to_all: 20_000,
    a_role_named_again_and_again: 12_500,
    an_author_named_again_and_again: 40_000,
    files_of_one_deliverable: 5_000,
    files_that_are_refused: 5_000,
    stray_files: 10_000,
    mistakes_in_21_files: 20_000,
    nested_lists: 1_000_000,
    nested_mappings: 3_000,
    nested_dashes: 1_000_000,
    a_long_list_in_brackets: 150_000,
    a_long_word: 4_900_000,
    a_long_text: 4_900_000,
    a_long_text_between_quotes: 4_900_000,
    a_long_folded_text: 3_300_000,
    a_long_literal_text: 3_300_000,
    a_long_title: 4_900_000,
    a_long_id: 4_900_000,
    a_long_key: 1_000_000,
    a_long_line_of_spaces: 4_900_000,
    a_line_of_spaces_only: 4_900_000,
    a_line_of_tabs: 4_900_000,
    a_line_of_dashes: 2_000_000,
    a_line_of_colons: 1_500_000,
    a_line_of_number_signs: 2_000_000,
    a_line_of_brackets: 1_000_000,
    a_line_of_quotes: 4_900_000,
    a_line_of_glued_names: 4_900_000,
    texts_cut_by_comments: 11_500,
    comments: 250_000,
    comments_between: 12_500,
    blank_lines: 2_000_000,
    one_comment_that_ignores_all: 600_000,
    one_comment_that_ignores_unknown_rules: 300_000,
    ignores_before_the_first_line: 150_000,
    ignores_on_one_line: 150_000,
    a_record_with_an_ignore_each: 12_500,
    an_ignore_in_each_text: 11_500,
    ignores_of_nothing: 12_500,
    broken_ignores: 200_000,
    hidden_marks_on_a_line: 1_000_000,
    hidden_marks_on_lines: 400_000,
    aliases_of_a_text: 150_000,
    anchors: 150_000,
    one_key_given_twice_at_the_end: 150_000,
    a_tag_at_the_end: 12_500,
    a_conflict_at_the_end: 20_000,
    a_control_character_at_the_end: 12_500,
    lines_that_end_in_three_ways: 12_500,
    one_title_again_and_again: 34_000,
    well_kept_work: 12_500,
}
SHAPES = tuple(_shapes())
