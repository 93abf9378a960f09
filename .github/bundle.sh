#!/usr/bin/env bash
# Makes the program for people who have no Python: a folder and an archive of it for the system this runs on, in `dist`.
# On Linux the result is then tried without Python, by real keys and clicks (needs Xvfb and xdotool).
# PYTHON names the interpreter that goes into it; NO_CHECK=1 leaves the trial out.
set -euo pipefail
cd "$(dirname "$0")/.."
# What is installed goes into it, and nothing that happens to lie elsewhere.
unset PYTHONPATH PYTHONHOME

python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$python" -m venv "$work/venv"
programs=$work/venv/bin
[ -d "$programs" ] || programs=$work/venv/Scripts
"$programs/python" -m pip install --quiet . "pyinstaller>=6.22,<7"
# -P: what is installed goes into it, not the checkout, which has its resources elsewhere.
rm -rf dist/bundle
"$programs/python" -P -m PyInstaller --noconfirm --log-level WARN --distpath dist/bundle --workpath "$work/build" \
    .github/bundle/nnplayground.spec

name=$("$programs/python" -P -c 'import platform, nnplayground as n
print("nnplayground", n.__version__, platform.system().lower(), platform.machine().lower(), sep="-")')
kind=$("$programs/python" -c 'import sys; print("zip" if sys.platform == "win32" else "gztar")')
"$programs/python" -c 'import shutil, sys; print(shutil.make_archive(*sys.argv[1:]))' \
    "dist/$name" "$kind" dist/bundle nnplayground

if [ "$(uname -s)" = Linux ] && [ -z "${NO_CHECK:-}" ]; then
    "$programs/python" .github/bundle/check.py dist/bundle/nnplayground dist/pictures
fi
