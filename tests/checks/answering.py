"""A submission without a process: what a check asks is evaluated here, over names that a test gives."""

import copy
import warnings

import numpy as np

from tutor.checks.base import Check, Draw, Replies
from tutor.checks.verdict import Verdict
from tutor.wire.codec import describe, restore
from tutor.wire.probe import Outcome, Probe, Python, Raised, Returned


def answered(probes: tuple[Probe, ...], names: dict[str, object]) -> Replies:
    """What a submission that binds these names replies."""
    return Replies({probe.id: _outcome(probe, names) for probe in probes})


def verdict_on(
    check: Check, names: dict[str, object], draw: Draw, reference: dict[str, object] | None = None
) -> Verdict:
    """The check made of these names; of the reference solution's, where it rests on them."""
    truths = answered(check.reference_probes(draw), reference) if reference else Replies({})
    return check.judge(draw, answered(check.probes(draw), names), truths)


def _outcome(probe: Probe, names: dict[str, object]) -> Outcome:
    given: dict[str, object] = {"np": np}
    for name, value in probe.inputs.items():
        given[name] = eval(value.source, given) if isinstance(value, Python) else copy.deepcopy(value)
    before = copy.deepcopy({name: value for name, value in given.items() if isinstance(value, np.ndarray)})
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            value = restore(describe(eval(probe.expression, {**names, **given})))
        except Exception as error:  # noqa: BLE001  whatever a function raises is a reply
            return Raised(type(error).__name__, str(error))
    changed = tuple(name for name, array in before.items() if not np.array_equal(array, given[name]))
    return Returned(value, changed, tuple(str(warning.message) for warning in caught))
