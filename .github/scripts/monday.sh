#!/usr/bin/env bash
# Refreshes one issue with the plan's agenda: opened once, edited since, reopened where it was closed.
# Where asked, one issue a role too, each known again by the first line of its text.
set -euo pipefail
# shellcheck source=.github/scripts/tools.sh
. "$SCRIPTS/tools.sh"

most=60000 # bytes: an issue holds 65,536 characters
body=$RUNNER_TEMP/plantrack-agenda.md
plantrack agenda --days "$DAYS" --format md --max-bytes "$most" >"$body"
gh=$(tool gh)
export GH_REPO=$GITHUB_REPOSITORY

# An issue, known as "NUMBER STATE" or not at all, has a title, a label and a text.
refresh() {
  local known=$1 called=$2 known_by=$3 text=$4
  if [[ -z $known ]]; then
    "$gh" issue create --title "$called" --label "$known_by" --body-file "$text"
    return
  fi
  "$gh" issue edit "${known%% *}" --title "$called" --body-file "$text"
  if [[ ${known#* } != OPEN ]]; then
    "$gh" issue reopen "${known%% *}"
  fi
}

"$gh" label create "$LABEL" --force --color 0b6e99 --description "$TITLE" >/dev/null
known=$("$gh" issue list --state all --label "$LABEL" --limit 1 --json number,state \
  --jq '.[] | "\(.number) \(.state)"')
refresh "$known" "$TITLE" "$LABEL" "$body"
if [[ $ROLES != true ]]; then
  exit 0
fi

pages=$RUNNER_TEMP/plantrack-roles
plantrack agenda --days "$DAYS" --all-roles --output "$pages" --format md --max-bytes "$most" --json >"$pages.json"
owing=$("$python" -I -c '
import json, sys
sys.stdout.reconfigure(encoding="utf-8", newline="\n")
with open(sys.argv[1], encoding="utf-8") as stream:
    for page in json.load(stream)["pages"]:
        print(page["owed"], page["files"]["md"][:-3], " ".join(page["title"].split()))
' "$pages.json")
of_roles=$LABEL-roles
"$gh" label create "$of_roles" --force --color 0b6e99 --description "$TITLE" >/dev/null
listed=$("$gh" issue list --state all --label "$of_roles" --limit 1000 --json number,state,body \
  --jq '.[] | "\(.number) \(.state) \(.body | split("\n")[0] | rtrimstr("\r"))"')
while IFS=' ' read -r -u 3 owed name role; do
  marker="<!-- plantrack: $name -->"
  known=
  while IFS= read -r line; do
    if [[ $line == *" $marker" ]]; then
      known=${line%" $marker"}
      break
    fi
  done <<<"$listed"
  printf '%s\n%s\n' "$marker" "$(<"$pages/$name.md")" >"$body"
  if [[ $owed != 0 ]]; then
    refresh "$known" "$TITLE · $role" "$of_roles" "$body"
  elif [[ ${known#* } == OPEN ]]; then # nothing is owed any more
    refresh "$known" "$TITLE · $role" "$of_roles" "$body"
    "$gh" issue close "${known%% *}"
  fi
done 3<<<"$owing"
