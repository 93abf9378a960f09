"""What the surface page says: a step in words, verdicts, guesses, probes, basins; as rich text."""

from html import escape

from nnplayground.analysis.descent.basins import ELSEWHERE, LOST, BasinMap
from nnplayground.analysis.descent.fog import FogSearch
from nnplayground.analysis.descent.prediction import PointGuess, total
from nnplayground.analysis.descent.stepper import DescentRace, DescentStepper
from nnplayground.analysis.descent.verdict import Ending, place
from nnplayground.core.optimizers import Optimizer
from nnplayground.gui import theme
from nnplayground.gui.shared.terrain import RACER_ROLES
from nnplayground.i18n import grouped, number, percent, tr

SAME_RATIO = 0.005
"""A ratio that near to the law is called the same."""
BAD = (Ending.DIVERGES, Ending.BOTTOMLESS, Ending.NO_GRADIENT, Ending.NOT_FINITE, Ending.BOUNCES)


def step_sentence(stepper: DescentStepper | None, step: int | None) -> str:
    """Say what the step that leaves point `step` promised and kept; of the newest step if it is None."""
    if stepper is None:
        return ""
    at = stepper.position - 1 if step is None or step >= stepper.position else step
    if at < 0:
        here = stepper.point
        return tr(
            "At the start {place}: C = {cost}, ∇C = {gradient}. Take a step.",
            place=place(here.v), cost=here.cost, gradient=place(here.gradient),
        )  # fmt: skip
    record, law = stepper.record_at(at), stepper.law(at)
    if record.predicted is None or record.change is None:
        return ""
    values = {
        "step": grouped(at + 1),
        "promise": record.predicted,
        "change": record.change,
        "ratio": "—" if record.ratio is None else number(record.ratio),
    }
    if not stepper.plain:
        return tr("Step {step}: ∇C·Δv = {promise} was promised, ΔC = {change} came, ratio {ratio}.", **values)
    said = tr("Step {step}: −η‖∇C‖² = {promise} was promised, ΔC = {change} came, ratio {ratio}.", **values)
    if law is None or record.ratio is None:
        return said
    rate = stepper.settings.optimizer.rate
    curvature = 2 * (1 - law) / rate
    values = {"law": law, "curvature": curvature}
    if abs(law - record.ratio) <= SAME_RATIO * max(1.0, abs(law)):
        return said + " " + tr("Along the step C is curved by L = {curvature}, and 1 − ηL/2 = {law}.", **values)
    return (
        said
        + " "
        + tr(
            "Along the step C begins with the curvature L = {curvature}; 1 − ηL/2 = {law} would hold if it stayed so.",
            **values,
        )
    )


def verdicts_html(race: DescentRace) -> str:
    """Say how each racer fares, each in its colour if there are several."""
    parts = []
    for racer, verdict, role in zip(race.racers, race.verdicts, RACER_ROLES, strict=False):
        if verdict is None:
            text, tone = tr("On its way, C = {cost}.", cost=racer.point.cost), "muted"
            if not racer.settings.surface.region.contains(*racer.point.v):
                text += " " + tr("It is outside the picture.")
        else:
            bad = verdict.ending in BAD
            text, tone = verdict.sentence(), "warning" if bad else "good" if verdict.arrived else "muted"
        name = ""
        if len(race.racers) > 1:
            label = escape(tr(racer.settings.optimizer.label))
            name = f'<span style="color:{getattr(theme.colors(), role)}">■</span> <b>{label}</b>: '
        parts.append(f'<p>{name}<span style="color:{getattr(theme.colors(), tone)}">{escape(text)}</span></p>')
    return "".join(parts)


def guesses_html(guesses: tuple[PointGuess, ...], at_end: bool, plain: bool) -> str:
    """Say how good the last guess at a step was, of `plain` gradient descent or not, and the score so far."""
    if not guesses:
        question = tr("Predict first: click on the map where the next point will be.")
        return f"<p>{escape(question)}</p>"
    last = guesses[-1]
    reached, possible = total(guesses)
    tone = theme.colors().good if last.share <= 0.25 else theme.colors().warning
    score = tr("Score: {points} of {possible} points.", points=reached, possible=possible)
    truth = tr("The next point was {place}.", place=place(last.actual))
    more = tr("There is no further step.") if at_end else ""
    return (
        f'<p><span style="color:{tone}">{escape(last.sentence(plain))}</span> {escape(truth)} '
        f"<b>{escape(score)}</b> {escape(more)}</p>"
    )


def fog_html(search: FogSearch, revealed: bool) -> str:
    """Say what the newest probe tells, or how the search went."""
    count = tr("Probes: {count}.", count=len(search.probes))
    if revealed:
        return f"<p><b>{escape(count)}</b> {escape(search.sentence())}</p>"
    if not search.probes:
        text = tr("The surface lies in fog: find its minimum with few probes. Each tells C and ∇C at one place.")
        return f"<p>{escape(text)}</p>"
    last, best = search.probes[-1], search.best
    text = tr("At {place}: C = {cost}, ∇C = {gradient}.",
              place=place(last.v), cost=last.cost, gradient=place(last.gradient))  # fmt: skip
    low = "" if best is None else tr("Lowest so far: C = {cost} at {place}.", cost=best.cost, place=place(best.v))
    return f"<p><b>{escape(count)}</b> {escape(text)} {escape(low)}</p>"


def basins_html(found: BasinMap, optimizer: Optimizer | None = None) -> str:
    """Say which share of the starts reaches each minimum, by which `optimizer` where there are several."""
    parts = [
        f'<span style="color:{theme.class_color(label).name()}">■</span>&nbsp;'
        + escape(f"{place(point.v)} {percent(share)}").replace(" ", "&nbsp;")
        for label, (point, share) in enumerate(zip(found.minima, found.shares, strict=True))
    ]
    for label, text in ((ELSEWHERE, tr("no minimum of the picture")), (LOST, tr("gone for good"))):
        if share := found.share(label):
            parts.append(f"{escape(text)} {percent(share)}")
    head = tr("Where {count} × {count} starts end:", count=len(found.v1))
    if optimizer is not None:
        # Others of the race may come elsewhere.
        head = tr("{racer}: {sentence}", racer=tr(optimizer.label), sentence=head)
    head = escape(head)
    return f"<p>{head} {' &nbsp; '.join(parts)}</p>"


def position_text(position: int, known: int) -> str:
    """Say at which of the steps that were worked out one is."""
    return tr("Step {position} of {known}", position=grouped(position), known=grouped(known))
