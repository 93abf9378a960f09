"""The commands `descend` and `gradient-noise`."""

import json
import subprocess
import sys

import pytest

from nnplayground import cli


def lines(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_himmelblau_step_by_step(capsys):
    words = ["descend", "--surface", "himmelblau", "--start", "0,0", "--optimizer", "gradient_descent"]
    assert cli.main([*words, "--optimizer.rate", "0.01", "--json"]) == 0
    *steps, last = lines(capsys)
    assert len(steps) == last["steps"] == 62
    assert set(steps[0]) == {"step", "v", "cost", "gradient", "predicted", "change", "ratio"}
    assert steps[0]["step"] == 0
    assert (steps[0]["v"], steps[0]["cost"], steps[0]["gradient"]) == ([0, 0], 170, [-14, -22])
    assert steps[0]["predicted"] == pytest.approx(-6.8)
    assert steps[0]["change"] == pytest.approx(-7.8159, abs=5e-5)
    assert steps[0]["ratio"] == pytest.approx(1.1494, abs=5e-5)
    assert last["event"] == "end"
    assert last["verdict"] == "minimum"
    assert last["v"] == pytest.approx([3, 2], abs=1e-6)
    assert last["cost"] == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize(
    ("words", "verdict", "steps"),
    [
        (["--formula", "sin(x)*sin(y)+0.2*x", "--start", "2,1", "--optimizer.rate", "0.1"], "minimum", 157),
        (["--surface", "himmelblau", "--start", "-1,-1"], "minimum", 22),
        (["--surface", "bowl"], "minimum", 67),
        (["--surface", "bowl", "--optimizer", "gradient-descent"], "minimum", 67),
        (["--surface", "saddle", "--start=1,0"], "saddle", 66),
        (["--surface", "beale", "--start", "3;3"], "diverges", 2),
        (["--surface", "ravine", "--optimizer", "momentum", "--optimizer.rate", "0.061404", "--optimizer.beta",
          "0.565807"], "minimum", 80),
        (["--surface", "bowl", "--tolerance", "1e-3"], "minimum", 36),
        (["--surface", "rosenbrock", "--max-steps", "5"], "limit", 5),
        (["--formula", "-x", "--start", "0,5;1", "--max-steps", "3"], "limit", 3),
        (["--surface", "typed", "--surface.typed", "3"], "flat", 0),
        (["--formula", "ln(x)+y²", "--start", "1,1"], "not_finite", 6),
        (["--formula", "|x| + y²", "--start", "0.5,0", "--optimizer.rate", "0.25"], "no_gradient", 2),
        (["--surface", "bowl", "--optimizer.rate", "1e9"], "diverges", 1),
        (["--formula", "exp(exp(x²))", "--start", "1,1"], "diverges", 1),
    ],
)  # fmt: skip
def test_verdicts(capsys, words, verdict, steps):
    assert cli.main(["descend", *words, "--json"]) == 0
    *told, last = lines(capsys)
    assert (last["verdict"], last["steps"]) == (verdict, steps)
    assert len(told) == steps
    assert last["message"]


def test_people_read_a_table(capsys):
    assert cli.main(["descend", "--surface", "bowl"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == "Bowl: C(v₁, v₂) = v₁² + v₂²"
    assert shown[-1].startswith("Arrived at the minimum (0, 0)")
    assert len(shown) == 2 + 20 + 5 + 1
    assert cli.main(["descend", "--surface", "bowl", "--language", "es"]) == 0
    assert "(0; 0)" in capsys.readouterr().out.splitlines()[-1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "Say which surface"),
        (["--surface", "nope"], "no surface called “nope”"),
        (["--formula", "sin("], "breaks off"),
        (["--formula", ""], "Type a formula"),
        (["--formula", "|x|", "--start", "0,0"], "no gradient at the start"),
        (["--formula", "1/x", "--start", "0,1"], "no finite value at the start"),
        (["--surface", "bowl", "--start", "1"], "takes two numbers"),
        (["--surface", "bowl", "--start", "0,5,1,5"], "takes two numbers"),
        (["--surface", "bowl", "--start", "a,b"], "not a number"),
        (["--surface", "bowl", "--start", "inf,1"], "not a number"),
        (["--surface", "bowl", "--start"], "value is missing"),
        (["--surface", "bowl", "--formula", "x"], "not both"),
        (["--surface", "bowl", "--optimizer", "nope"], "no optimiser called"),
        (["--surface", "bowl", "--optimizer.rate", "0"], "must be 0 < value"),
        (["--surface", "bowl", "--optimizer.rte", "1"], "has no parameter “rte”"),
        (["--surface", "bowl", "--tolerance", "-1"], "Tolerance"),
        (["--surface", "bowl", "--max-steps", "0"], "Steps at most"),
        (["--surface", "bowl", "--nope.x", "1"], "means nothing here"),
        (["--surface", "bowl", "--nope"], "means nothing here"),
    ],
)
def test_bad_words_are_one_line(capsys, words, said):
    assert cli.main(["descend", *words]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert len(shown.err.strip().splitlines()) == 1
    assert said in shown.err


def test_the_noise_of_gradients(capsys):
    words = ["gradient-noise", "--data.size", "100", "--batch", "1,10,1000", "--draws", "5", "--seed", "1", "--json"]
    assert cli.main(words) == 0
    start, *sizes, last = lines(capsys)
    assert start["event"] == "start"
    assert start["examples"] == last["examples"] == 60
    assert [size["batch"] for size in sizes] == [1, 10]
    assert set(sizes[0]) == {
        "batch", "draws", "angle", "angle_low", "angle_high", "length", "length_low", "length_high", "law_angle",
        "law_length",
    }  # fmt: skip
    assert last["event"] == "end"
    assert cli.main(words) == 0
    assert lines(capsys) == [start, *sizes, last]
    assert cli.main(["gradient-noise", "--data.size", "100", "--after", "2", "--draws", "3"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert "network 2-4-2-1, 60 examples; epochs of training before: 2." in shown[0]
    assert shown[-1].startswith("All 60 examples: C = 0.")


@pytest.mark.parametrize(
    "words",
    [
        ["--batch", "0"],
        ["--batch", "1,x"],
        ["--batch", ""],
        ["--draws", "1"],
        ["--after", "-1"],
        ["--seed", "x"],
        ["--hidden", "0"],
        ["--data", "nope"],
        ["--stop", "epochs"],
        ["--optimizer.rate", "1e9", "--data", "plane", "--after", "3", "--output", "linear", "--cost", "mean_squares"],
    ],
)
def test_bad_words_of_gradient_noise(capsys, words):
    assert cli.main(["gradient-noise", *words, "--json"]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_neither_command_loads_qt():
    code = (
        "import sys; from nnplayground import cli; cli.main(['descend', '--surface', 'bowl', '--json']); "
        "cli.main(['gradient-noise', '--draws', '2', '--json']); "
        "assert not any(name.startswith(('PySide6', 'pyqtgraph')) for name in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
