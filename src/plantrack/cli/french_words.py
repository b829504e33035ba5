"""French words for commands and options: a table, which every part of the program reads.

Each English name has its French words, the first of which is shown; a name that is the same in both
languages stands for itself. Whoever adds a command or an option adds its word here. Nothing is
imported: `answers` asks before anything else is. Accents may be left out.
"""

Words = dict[str, tuple[str, ...]]


def _table(lines: str) -> Words:
    """Return what a table says: a line a name, its French words after it."""
    rows = (line.split() for line in lines.splitlines() if line)
    return {name: tuple(words) for name, *words in rows}


COMMANDS = _table("""
status statut état
list liste lister
show montrer voir
agenda agenda
coverage couverture
why pourquoi
open ouvrir
check vérifier
verify authentifier
evidence preuve preuves
rules règles
explain expliquer
schema schéma
update noter
confirm confirmer
add ajouter
set régler fixer
unset effacer
defer reporter
cancel abandonner
withdraw retirer
rename renommer
move déplacer
remove supprimer
measure mesurer
new-year nouvelle-année
edit modifier
undo annuler
diff comparer
history historique
changes modifications
report rapport
site site
init commencer
setup installer configurer
merge-file fusionner
mcp assister
cache cache
monday lundi
comment commenter
review évaluer relire
decisions décisions
forecast prévoir prévision
doubts doutes
resolve résoudre inscrire
sheets fiches
export exporter
import importer
facts faits
portfolio portefeuille
""")
OPTIONS = _table("""
--added --ajout
--all --tout
--all-roles --tous-les-rôles
--again --à-nouveau
--allow-edits --permettre-de-modifier
--amend --corriger
--annexes --annexes
--answer --réponse
--answers --réponses
--anyway --quand-même
--as-of --au
--at --à-la-version
--axis --axe
--backtest --épreuve
--base --adresse
--baseline --valeur-de-départ
--basis --fondement
--by --par
--by-name --par-nom
--carry --poursuivre
--check --vérifier
--challenges --difficultés
--changed-since --modifiés-depuis
--cluster --grappe
--color --couleur
--commit --enregistrer
--commitment --engagement
--confirmed --confirmés
--context --contexte
--contributor --contribution-de
--csv --csv
--date --date
--days --jours
--deliverable --livrable
--depends-on --dépend-de
--depth --profondeur
--description --description
--details --détails
--direction --sens
--disagree --en-désaccord
--dry-run --essai
--due --échéance
--due-after --échéance-après
--due-before --échéance-avant
--due-soon --échéance-proche
--editorial --de-forme
--end --fin
--event-kind --type-d-événement
--evidence --preuve
--fail-on --échouer-dès
--file --fichier
--for --pour
--force --écraser
--forecast --prévision
--format --format
--from --à-partir-de
--git --git
--help --aide
--id --id --identifiant
--if-unchanged --si-inchangé
--ignore --ignorer
--in --dans
--incomplete --incomplet
--internal --interne
--jobs --tâches
--json --json
--keep --conserver
--kind --type
--label --nom-courant
--lang --langue
--language --langue-du-plan
--late --en-retard
--lead --responsable
--led-by --mené-par
--levels --niveaux
--list --liste
--marker-size --signes
--map --correspondance
--max-bytes --max-octets
--milestone --jalon
--moved --déplacés
--no-cache --sans-cache
--no-evidence --sans-preuve
--no-history --sans-historique
--no-pictures --sans-graphiques
--note --note
--of --du-livrable
--open --ouverts
--organisation --organisme
--output --sortie
--paper --papier
--partner --partenaire
--path --chemin
--partial --en-partie
--periods --périodes
--pictures --graphiques
--progress --avancement
--propose --proposer
--question --question
--quiet --discret
--reason --motif
--recover --récupérer
--repo --dépôt
--replaced-by --remplacé-par
--resolution --résolution
--review --évaluer
--reviewed --évalués
--role --rôle
--root --dossier
--search --chercher
--save-map --garder-la-correspondance
--select --règle
--silent --sans-suivi
--since --depuis
--sort --tri
--source --source
--start --début
--statistics --statistiques
--status --état --statut
--swap --échanger
--store --faits
--take --prendre
--target --cible
--text --texte
--texts --textes
--title --titre
--to --à
--under --sous
--undo --annuler
--unit --unité
--unreported --jamais-suivis
--verdict --verdict
--weight --poids
--web --web
--what --quoi
--where --où
--wide --large
--without --sans
--write --écrire
--xlsx --xlsx
--year --année
--yes --oui
--idle --inactivité
--install-shortcut --raccourci
--no-browser --sans-navigateur
--port --port
--read-only --lecture-seule
""")
_ACCENTED, _PLAIN = "àâäéèêëîïôöùûüç", "aaaeeeeiioouuuc"
_COMBINING = dict.fromkeys(range(0x300, 0x370))  # some keyboards send an accent after its letter
_BARE = str.maketrans(_ACCENTED, _PLAIN) | _COMBINING


def command_meant(word: str) -> str:
    """Return the English name of a command, whichever language it is typed in; else the word."""
    return _COMMANDS.get(without_accents(word), word)


def option_meant(word: str) -> str:
    """Return the English name of an option, whichever language it is typed in; else the word."""
    return _OPTIONS.get(without_accents(word), word)


def names_shown(name: str, language: str) -> tuple[str, ...]:
    """Return the names of a command or an option to show: in French, its French one first."""
    words = (COMMANDS.get(name) or OPTIONS.get(name) or ()) if language == "fr" else ()
    return tuple(dict.fromkeys((*words[:1], name)))


def line_in_french(line: str) -> str:
    """Return a command line of the program by its French names."""
    program, command, *words = line.split(" ")
    shown = [names_shown(word, "fr")[0] if word[:2] == "--" else word for word in words]
    return " ".join((program, names_shown(command, "fr")[0], *shown))


def token_meant(bare: str) -> str:
    """Return the English name of an option, both without their hyphens, as Typer asks for it."""
    return option_meant(f"--{bare}")[2:]


def line_meant(arguments: list[str]) -> list[str]:
    """Return a command line with the English name of each option, whatever takes its value."""
    words = []
    for word in arguments:
        name, is_given, value = word.partition("=")
        words.append(option_meant(name) + is_given + value if word[:2] == "--" else word)
    return words


def without_accents(word: str) -> str:
    """Return a word as it is typed on a keyboard without accents."""
    return word if word.isascii() else word.translate(_BARE)


def _by_word(table: Words) -> dict[str, str]:
    return {without_accents(word): name for name, words in table.items() for word in words}


_COMMANDS = _by_word(COMMANDS)
_OPTIONS = _by_word(OPTIONS)
