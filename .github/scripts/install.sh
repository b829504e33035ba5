#!/usr/bin/env bash
# Installs plantrack in an environment of its own, which nothing else of the job sees.
set -euo pipefail
# shellcheck source=.github/scripts/tools.sh
. "$SCRIPTS/tools.sh"

"$SETUP_PYTHON" -I -m venv --clear "$environment"
"$python" -I -m pip install --quiet --disable-pip-version-check --no-input -- "$SCRIPTS/../.."
