#!/usr/bin/env bash
# Turns an issue of the form into a pull request. What it says is read by plantrack alone, from a file:
# it is in no command, in no name, and in comments it stands as code.
set -euo pipefail
# shellcheck source=.github/scripts/tools.sh
. "$SCRIPTS/tools.sh"

[[ $NUMBER =~ ^[0-9]{1,10}$ ]] || {
  echo "::error::this is no issue"
  exit 1
} >&2
gh=$(tool gh)
git=$(tool git)
export GH_REPO=$GITHUB_REPOSITORY
folder=$RUNNER_TEMP/plantrack-suivi
mkdir -p -- "$folder"
sheet=$folder/fiche-$NUMBER.md
said=$folder/said.txt
text=$folder/text.md

"$python" -I -c '
import json, sys
with open(sys.argv[1], encoding="utf-8") as stream:
    body = json.load(stream)["issue"]["body"] or ""
with open(sys.argv[2], "w", encoding="utf-8", newline="\n") as stream:
    stream.write(body[:100_000])
' "$GITHUB_EVENT_PATH" "$sheet"

# What was said as code: indented, so that nothing in it ends it or calls anybody.
as_code() {
  head -c 50000 "$said" | iconv -c -f utf-8 -t utf-8 | while IFS= read -r line || [[ -n $line ]]; do
    printf '    %s\n' "$line"
  done
}

comment() {
  { printf '%s\n\n' "$1" && as_code; } >"$text"
  "$gh" issue comment "$NUMBER" --body-file "$text"
}

code=0
plantrack import "$sheet" --write >"$said" 2>&1 || code=$?
if ((code > 1)); then
  cat "$said" >&2
  exit "$code"
fi
if ((code)); then
  comment "La fiche n’est pas comprise; modifiez-la ci-dessus, elle sera relue. / The sheet is not understood; edit it above."
  exit 0
fi

# Git in the checkout, with no hook and no setting of a program of its own.
in_checkout() (
  unset -v GH_TOKEN
  "$git" -C "$checkout" -c core.hooksPath=/dev/null -c core.fsmonitor=false \
    -c user.name=plantrack -c user.email=plantrack@users.noreply.github.com "$@"
)

if in_checkout diff --quiet; then
  comment "Le plan dit déjà tout cela. / The plan says all of it already."
  exit 0
fi
branch=suivi-$NUMBER
in_checkout switch --quiet --create "$branch"
in_checkout commit --quiet --all --message "Suivi : fiche du billet $NUMBER"
basic=$(printf 'x-access-token:%s' "$GH_TOKEN" | base64 | tr -d '\n')
if ! GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0="http.$GITHUB_SERVER_URL/.extraheader" \
  GIT_CONFIG_VALUE_0="AUTHORIZATION: basic $basic" \
  in_checkout push --quiet "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY.git" "HEAD:refs/heads/$branch"; then
  comment "Une proposition de cette fiche est déjà ouverte : corrigez-la là. / A proposal is open already: correct it there."
  exit 0
fi
{ printf 'Ferme / closes #%s.\n\n' "$NUMBER" && as_code; } >"$text"
"$gh" pr create --head "$branch" --title "Suivi : fiche du billet $NUMBER" --body-file "$text"
