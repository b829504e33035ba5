"""What is compiled when the package is installed."""

import os
import shutil
import subprocess
import sys
from importlib.util import cache_from_source
from pathlib import Path

from hatch_build import compile_catalogues, compile_modules

from plantrack.locale.translator import CATALOGUES


def test_catalogues_are_compiled_as_babel_reads_them(tmp_path: Path) -> None:
    target = tmp_path / "src/plantrack/locale/catalogues"
    shutil.copytree(CATALOGUES, target)
    (compiled,) = compile_catalogues(tmp_path)
    assert compiled.stat().st_size > 0


def test_modules_are_compiled_once_for_all_runs(tmp_path: Path) -> None:
    module = tmp_path / "src/plantrack/small.py"
    module.parent.mkdir(parents=True)
    module.write_text("ANSWER = 42\n")
    (module.parent / "__init__.py").touch()
    (module.parent / "broken.py").write_text("(\n")
    compile_modules(tmp_path)
    compiled = Path(cache_from_source(str(module)))
    assert compiled.is_file()
    told = subprocess.run(
        [sys.executable, "-v", "-c", "import plantrack.small"],
        env=os.environ | {"PYTHONPATH": str(tmp_path / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    assert f"code object from '{compiled}'" in told
