"""The laboratories of an exercise, made from its tables."""

import numpy as np

from tutor.course.model import Exercise, Table
from tutor.course.table import convert
from tutor.errors import ContentError, Fault
from tutor.laboratory.depth import Depth
from tutor.laboratory.descent import Descent
from tutor.laboratory.experiment import Dials, Experiment, Picture, Readings
from tutor.laboratory.mean_value import MeanValue
from tutor.laboratory.quotients import Quotients
from tutor.laboratory.tangent import Tangent
from tutor.wire.probe import ProbePlan

KINDS: dict[str, type[Tangent | MeanValue | Quotients | Depth | Descent]] = {
    "tangent": Tangent,
    "mean-value": MeanValue,
    "quotients": Quotients,
    "depth": Depth,
    "descent": Descent,
}


def experiments_of(exercise: Exercise) -> tuple[Experiment, ...]:
    """The laboratories in their order.

    Raises:
        ContentError: a table is ill-formed; all faults of the exercise together.
    """
    faults: list[Fault] = []
    experiments: list[Experiment] = []
    for i, table in enumerate(exercise.laboratory):
        try:
            experiments.append(_experiment(table, exercise, f"laboratory[{i}]"))
        except ContentError as error:
            faults += error.faults
    if faults:
        raise ContentError(*faults)
    return tuple(experiments)


def plans_of(experiment: Experiment, dials: Dials) -> tuple[ProbePlan, ProbePlan]:
    """What is to be asked of the learner, and of the reference solution."""
    return (
        ProbePlan(experiment.needs, experiment.probes(dials, yours=True)),
        ProbePlan((), experiment.probes(dials, yours=False)),
    )


def pictured(experiment: Experiment, readings: Readings, dials: Dials, at: tuple[int, int]) -> Picture:
    """What is seen with the dials at these positions, whatever was replied: overflows give gaps, not warnings."""
    with np.errstate(all="ignore"):
        return experiment.picture(readings, dials, at)


def _experiment(table: Table, exercise: Exercise, key: str) -> Experiment:
    file = exercise.folder / "exercise.toml"
    kind = KINDS.get(str(table.get("kind")))
    if kind is None:
        known = ", ".join(KINDS)
        raise ContentError(Fault(file, f"{key}.kind", "there is no such kind of laboratory.", f"Known: {known}."))
    experiment = convert({name: value for name, value in table.items() if name != "kind"}, kind, file, key)
    faults = [Fault(file, key, sentence, "") for sentence in experiment.faults()]
    if all(part.letter != experiment.part for part in exercise.parts):
        faults.append(Fault(file, f"{key}.part", f"there is no part {experiment.part!r}.", "Name one of the parts."))
    if faults:
        raise ContentError(*faults)
    return experiment
