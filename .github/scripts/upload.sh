#!/usr/bin/env bash
# Gives the mistakes to code scanning.
# https://docs.github.com/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data
set -euo pipefail
# shellcheck source=.github/scripts/tools.sh
. "$SCRIPTS/tools.sh"

gh=$(tool gh)
packed=$RUNNER_TEMP/plantrack.sarif.gz.b64
"$python" -I -c '
import base64, gzip, pathlib, sys
packed = gzip.compress(pathlib.Path(sys.argv[1]).read_bytes(), mtime=0)
pathlib.Path(sys.argv[2]).write_bytes(base64.b64encode(packed))
' "$SARIF_FILE" "$packed"
if "$gh" api --method POST "repos/$GITHUB_REPOSITORY/code-scanning/sarifs" \
  -f "commit_sha=$COMMIT" -f "ref=$REF" -F "sarif=@$packed" --silent; then
  exit 0
fi
if [[ -n ${NUMBER:-} && ${HEAD_REPOSITORY:-} != "$GITHUB_REPOSITORY" ]]; then
  echo "::notice::code scanning takes nothing from a fork: the mistakes stand in the list of files"
  exit 0
fi
echo "::error::code scanning did not take the mistakes: the job needs security-events: write"
exit 1
