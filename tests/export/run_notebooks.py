"""Executes the notebooks of a directory: run_notebooks.py DIRECTORY. Exit 77: the tools are not here."""
import os
import sys
from pathlib import Path

try:
    import matplotlib
    import nbformat
    import networkx
    import pandas
    from nbconvert.preprocessors import ExecutePreprocessor
    from jupyter_client.kernelspec import KernelSpecManager
    KernelSpecManager().get_kernel_spec("python3")
except Exception as missing:
    print("skipped:", missing)
    sys.exit(77)

os.environ.pop("MPLBACKEND", None)  # the kernel draws into the notebook
os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
os.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]
directory = Path(sys.argv[1])
notebooks = sorted(directory.glob("*.ipynb"))
assert notebooks, "no notebooks"
for path in notebooks:
    notebook = nbformat.read(path, as_version=4)
    assert all(not c.get("outputs") for c in notebook.cells), f"{path.name}: outputs do not belong into the repository"
    ExecutePreprocessor(timeout=120, kernel_name="python3").preprocess(notebook, {"metadata": {"path": str(directory)}})
    print(path.name, len(notebook.cells), "cells")
    if len(sys.argv) > 2:
        nbformat.write(notebook, Path(sys.argv[2]) / path.name)
