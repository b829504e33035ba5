#!/usr/bin/env bash
# Annotates the plan's mistakes, keeps them as SARIF, and leaves the exit code to the last step.
set -euo pipefail

plan=(plantrack --root "$PLAN_ROOT" --lang "$PLAN_LANG" check --fail-on "$FAIL_ON")
if [ -n "${BASE:-}" ] && git -C "$PLAN_ROOT" cat-file -e "$BASE^{commit}" 2>/dev/null; then
  plan+=(--since "$BASE")
fi

code=0
"${plan[@]}" --format github || code=$?
if [ "$code" -gt 1 ]; then
  exit "$code"
fi
sarif="$RUNNER_TEMP/plantrack.sarif"
"${plan[@]}" --format sarif >"$sarif" || true
{
  echo "exit-code=$code"
  echo "sarif-file=$sarif"
} >>"$GITHUB_OUTPUT"
