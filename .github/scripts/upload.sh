#!/usr/bin/env bash
# Gives the mistakes to code scanning.
# https://docs.github.com/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data
set -euo pipefail

packed="$RUNNER_TEMP/plantrack.sarif.gz.b64"
gzip -c "$SARIF_FILE" | base64 | tr -d '\n' >"$packed"
gh api --method POST "repos/$GITHUB_REPOSITORY/code-scanning/sarifs" \
  -f "commit_sha=$COMMIT" -f "ref=$REF" -F "sarif=@$packed" --silent ||
  echo "::warning::code scanning did not take the mistakes: the job needs security-events: write"
