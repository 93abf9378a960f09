"""A pocket calculator for what the program prints."""

import ast
import math
import operator
import re

import numpy as np

LOWERED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
POWER = r"10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
OPERATORS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}


def calculator(text: str) -> float:
    """Work out printed arithmetic as a pocket calculator does; ``sign``, ``ln``, | | and powers of e are on it."""
    text = re.sub(r"\([^()]*[a-z][^()]*: ([^()]+)\)", r"(\1)", text)  # (sum of 3 products: 1.5)
    text = re.sub(f"·{POWER}", lambda found: f"e{found[1].translate(LOWERED)}", text)
    text = re.sub(POWER, lambda found: f"1e{found[1].translate(LOWERED)}", text)
    text = re.sub(r"\|([^|]*)\|", r"abs(\1)", text).replace("½", "0.5").replace("²", "**2")
    text = text.replace("−", "-").replace("·", "*").replace("×", "*").replace(",", ".")
    return value_of(ast.parse(text.strip(), mode="eval").body)


def value_of(node: ast.expr) -> float:
    if isinstance(node, ast.BinOp):
        return OPERATORS[type(node.op)](value_of(node.left), value_of(node.right))
    if isinstance(node, ast.UnaryOp):
        return -value_of(node.operand)
    if isinstance(node, ast.Call):
        function = {"sign": np.sign, "exp": math.exp, "ln": math.log, "abs": abs}[node.func.id]
        return float(function(value_of(node.args[0])))
    return float(node.value)
