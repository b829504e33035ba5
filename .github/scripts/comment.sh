#!/usr/bin/env bash
# Keeps one comment of a pull request that tells what it changes in the plan.
set -euo pipefail
# shellcheck source=.github/scripts/tools.sh
. "$SCRIPTS/tools.sh"

marker='<!-- plantrack: what changes in the plan -->'
most=60000 # bytes: a comment holds 65,536 characters
most_of_summary=1000000 # bytes: a summary holds a megabyte

said=$RUNNER_TEMP/plantrack-diff.md
body=$RUNNER_TEMP/plantrack-comment.md
plantrack diff "$BASE...HEAD" --format md --max-bytes "$most_of_summary" >"$said"
{
  echo "$marker"
  plantrack diff "$BASE...HEAD" --format md --max-bytes "$most"
} >"$body"
printf '%s\n' "$(<"$said")" >>"$GITHUB_STEP_SUMMARY"

gh=$(tool gh)
comments=repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments
known=$("$gh" api --paginate "$comments" \
  --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$marker\"))) | .id")
known=${known%%$'\n'*}
if [[ -z $known && $(<"$said") != *$'\n<details'* ]]; then
  exit 0 # nothing changed, and nothing was said before
fi
if [[ -n $known ]]; then
  write=(--method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$known")
else
  write=(--method POST "$comments")
fi
if "$gh" api "${write[@]}" -F "body=@$body" --silent; then
  exit 0
fi
if [[ ${HEAD_REPOSITORY:-} != "$GITHUB_REPOSITORY" ]]; then
  echo "::notice::no comment may be written from a fork: see the summary of this run"
  exit 0
fi
echo "::error::the comment could not be written: the job needs pull-requests: write"
exit 1
