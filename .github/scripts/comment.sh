#!/usr/bin/env bash
# Keeps one comment of a pull request that tells what it changes in the plan.
set -euo pipefail

marker='<!-- plantrack: what changes in the plan -->'
most=60000 # bytes: a comment holds 65,536 characters

said="$RUNNER_TEMP/plantrack-diff.md"
body="$RUNNER_TEMP/plantrack-comment.md"
if ! plantrack --root "$PLAN_ROOT" --lang "$PLAN_LANG" diff "$BASE...HEAD" --format md >"$said"; then
  echo "::warning::what changes in the plan could not be told: check out with fetch-depth: 0"
  exit 0
fi

{
  echo "$marker"
  if [ "$(wc -c <"$said")" -le "$most" ]; then
    cat "$said"
  else
    # Whole lines only; what is open is closed.
    LC_ALL=C awk -v most="$most" '{ size += length($0) + 1 } size > most { exit } { print }' \
      "$said" >"$said.cut"
    cat "$said.cut"
    echo
    if [ "$(grep -c '^<details>' "$said.cut")" -gt "$(grep -c '^</details>' "$said.cut")" ]; then
      echo '</details>'
      echo
    fi
    echo "… \`plantrack diff $BASE...HEAD\`"
  fi
} >"$body"
cat "$said" >>"$GITHUB_STEP_SUMMARY"

comments="repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments"
known=$(gh api --paginate "$comments" \
  --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$marker\"))) | .id" | head -n 1) || known=
if [ -z "$known" ] && ! grep -q '^<details>' "$said"; then
  exit 0 # nothing changed, and nothing was said before
fi
if [ -n "$known" ]; then
  write=(--method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$known")
else
  write=(--method POST "$comments")
fi
gh api "${write[@]}" -F "body=@$body" --silent ||
  echo "::notice::no comment may be written here, as from a fork: see the summary of this run"
