"""Generic points, as in the course's domains."""

import random

import numpy as np

from tutor.algebra.domain import Domain


def points(domain="[0.3, 2.7]", *names):
    """Sixty-four points, the same in every run, for each of these symbols."""
    return {
        name: np.array(Domain.read(domain).sample(random.Random(f"{domain}{i}"), 64))
        for i, name in enumerate(names or ("x",))
    }
