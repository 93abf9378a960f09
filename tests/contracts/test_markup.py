"""Where Qt guesses whether a text is rich, the code says it: tool tips, labels and message boxes."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import nnplayground

SOURCES = sorted((Path(nnplayground.__file__).parent / "gui").rglob("*.py"))
SAYING = {"as_tip", "rich", "RichText", "escaped", "tinted"}
"""Functions that return a text of which is known whether it is rich."""
TIPS = {"setToolTip": 0, "showText": 1, "setTabToolTip": 1, "setItemToolTip": 1}
"""Methods that show a tool tip, and which argument is its text."""
ASKING = {"setText", "setInformativeText"}


def is_known(text: ast.expr) -> bool:
    """Whether it is known of a text what it is: written here, marked for translation, or made by one of `SAYING`."""
    match text:
        case ast.Constant():
            return True
        case ast.IfExp(body=one, orelse=other):
            return is_known(one) and is_known(other)
        case ast.BoolOp(values=values):
            return all(map(is_known, values))
        case ast.Call(func=ast.Name(id="tr"), args=[said], keywords=keywords):
            return not keywords and not (isinstance(said, ast.Attribute) and said.attr in ("name", "classes"))
        case ast.Call(func=ast.Name(id=name)):
            return name in SAYING
        case ast.Call(func=ast.Attribute(attr=name)):
            return name in ("toolTip", "text") or name in SAYING
        case ast.BinOp(left=one, right=other):
            return is_known(one) and is_known(other)
    return False


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str, str]]:
    """Yield each call of a method, with what it is called of and its name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node, ast.unparse(node.func.value), node.func.attr


def labels(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Yield the names of Qt's own labels, and how each was made."""
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[target], value=ast.Call(func=ast.Name(id="QLabel")) as made):
                yield ast.unparse(target), made


def faults(tree: ast.AST) -> Iterator[str]:
    found = list(calls(tree))
    for call, _, name in found:
        if name in TIPS and len(call.args) > TIPS[name] and not is_known(call.args[TIPS[name]]):
            yield f"line {call.lineno}: {name} of a text that may look rich"
    declared = {owner for _, owner, name in found if name in ("setTextFormat", "setPixmap")}
    for label, made in labels(tree):
        later = [call.args[0] for call, owner, name in found if (owner, name) == (label, "setText")]
        first = [text for text in made.args if not isinstance(text, ast.Name) or text.id != "self"]
        if label not in declared and not all(map(is_known, [*first, *later])):
            yield f"line {made.lineno}: the label {label} may look rich"
    boxes = {
        ast.unparse(node.targets[0])
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and ast.unparse(node.value).startswith("QMessageBox(")
    }
    for call, owner, name in found:
        if owner in boxes and name in ASKING and not is_known(call.args[0]):
            yield f"line {call.lineno}: a message that may look rich"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: "/".join(path.parts[-2:]))
def test_it_is_known_of_every_text_whether_it_is_rich(path):
    assert list(faults(ast.parse(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    "code",
    [
        "w.setToolTip(name)",
        "w.setToolTip(tr('{a}', a=name))",
        "w.setToolTip(f'<p>{name}</p>')",
        "w.setToolTip(tr(quantity.name))",
        "QToolTip.showText(place, text, self)",
        "a = QLabel(name)",
        "self.a = QLabel()\nself.a.setText(name)",
        "box = QMessageBox(w)\nbox.setInformativeText(str(error))",
    ],
)
def test_what_is_not_known_is_found(code):
    assert list(faults(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        "w.setToolTip(as_tip(name))",
        "w.setToolTip(tr('A sentence.') if a else tr(b))",
        "self.a = QLabel()\nself.a.setTextFormat(Qt.TextFormat.PlainText)\nself.a.setText(name)",
        "a = QLabel(tr('A'))\nb.setText(name)",
    ],
)
def test_what_is_known_is_not(code):
    assert not list(faults(ast.parse(code)))
