#!/usr/bin/env bash
# Writes the public site of a plan into a folder of the runner, and says which one.
set -euo pipefail
# shellcheck source=.github/scripts/tools.sh
. "$SCRIPTS/tools.sh"

git=$(tool git)
if [[ $("$git" -C "$checkout" rev-parse --is-shallow-repository 2>/dev/null) == true ]]; then
  echo "::error::the history is cut short, and addresses would be lost: check out with fetch-depth: 0"
  exit 1
fi
if [[ $BASE == pages ]]; then # of the repository: what an event tells of it is not there on a schedule
  owner=${GITHUB_REPOSITORY%%/*} name=${GITHUB_REPOSITORY#*/}
  BASE=https://${owner,,}.github.io/
  [[ ${name,,} == "${owner,,}.github.io" ]] || BASE+=$name/
fi
site=$PWD/plantrack-site
plantrack site --output "$site" --base "$BASE"
echo "folder=$site" >>"$GITHUB_OUTPUT"
