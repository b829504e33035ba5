#!/usr/bin/env bash
# Annotates the plan's mistakes, keeps them as SARIF, and leaves the exit code to the last step.
# What cannot be checked, such as a base that git does not have, ends the job here.
set -euo pipefail
# shellcheck source=.github/scripts/tools.sh
. "$SCRIPTS/tools.sh"

check=(plantrack check --fail-on "$FAIL_ON")
if [[ -n ${BASE:-} ]]; then
  check+=(--since "$BASE")
fi

code=0
"${check[@]}" --format github || code=$?
if ((code > 1)); then
  echo "::error::the plan could not be checked: the lines above say why"
  exit "$code"
fi
sarif=$RUNNER_TEMP/plantrack.sarif
again=0
"${check[@]}" --format sarif >"$sarif" || again=$?
if ((again != code)); then
  echo "::error::the plan could not be told to code scanning"
  exit 2
fi
{
  echo "exit-code=$code"
  echo "sarif-file=$sarif"
} >>"$GITHUB_OUTPUT"
