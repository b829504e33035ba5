#!/usr/bin/env bash
# Refreshes one issue with the plan's agenda: opened once, edited since, reopened where it was closed.
set -euo pipefail
# shellcheck source=.github/scripts/tools.sh
. "$SCRIPTS/tools.sh"

most=60000 # bytes: an issue holds 65,536 characters
body=$RUNNER_TEMP/plantrack-agenda.md
plantrack agenda --days "$DAYS" --format md --max-bytes "$most" >"$body"

gh=$(tool gh)
export GH_REPO=$GITHUB_REPOSITORY
"$gh" label create "$LABEL" --force --color 0b6e99 --description "$TITLE" >/dev/null
known=$("$gh" issue list --state all --label "$LABEL" --limit 1 --json number,state \
  --jq '.[] | "\(.number) \(.state)"')
if [[ -z $known ]]; then
  "$gh" issue create --title "$TITLE" --label "$LABEL" --body-file "$body"
  exit 0
fi
number=${known%% *}
"$gh" issue edit "$number" --title "$TITLE" --body-file "$body"
if [[ ${known#* } != OPEN ]]; then
  "$gh" issue reopen "$number"
fi
