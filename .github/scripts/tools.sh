# shellcheck shell=bash
# Read by the other scripts before anything else: nothing of the checkout is run, whatever it holds.
# The checkout is left, its folders and relative ones go out of PATH, programs have their full paths,
# and Python reads no variable, no folder of its user's and none that it happens to stand in.
set -euo pipefail
unset -v BASH_ENV CDPATH ENV GLOBIGNORE

checkout=$(cd -P -- "$GITHUB_WORKSPACE" && pwd -P)
cd -P -- "$RUNNER_TEMP"
kept=
while IFS= read -r -d : folder; do
  if [[ $folder == /* ]] && real=$(cd -P -- "$folder" 2>/dev/null && pwd -P) &&
    [[ $real/ != "$checkout"/* ]]; then
    kept+=${kept:+:}$real
  fi
done <<<"$PATH:"
export PATH=$kept
hash -r

# shellcheck disable=SC2034 # the other scripts use it
environment=$PWD/plantrack-environment
python=$environment/bin/python
if [[ $OSTYPE == msys* ]]; then
  python=$environment/Scripts/python.exe
fi

# The full path of a program; the job fails where there is none.
tool() {
  type -P -- "$1" || {
    echo "::error::there is no $1 on PATH outside the checkout"
    return 1
  } >&2
}

# The program that install.sh installed, on the plan's folder; what reads it holds no token.
plantrack() (
  unset -v GH_TOKEN
  root=$PLAN_ROOT
  if [[ $root != /* && $root != [A-Za-z]:* ]]; then
    root=$checkout/$root
  fi
  "$python" -I -m plantrack --root "$root" --lang "$PLAN_LANG" "$@"
)
