"""The rule cards that ship."""

import pytest

from tutor.course.rules import RuleCard, load_rules
from tutor.places import content_root

CARDS = load_rules(content_root() / "rules")


def test_there_is_a_card_for_every_rule_of_the_course():
    assert not CARDS.faults
    titles = {name.casefold() for card in CARDS.cards for name in card.names}
    assert titles >= {
        "power rule", "sum rule", "constant factor", "product rule", "quotient rule", "chain rule", "exponential",
        "logarithm", "implicit differentiation", "logit", "sigmoid", "tanh", "first derivative test",
        "second derivative test", "mean value theorem", "central difference", "linear layer", "element-wise", "softmax",
        "binary cross-entropy", "backpropagation", "gradient check", "gradient descent",
    }  # fmt: skip


@pytest.mark.parametrize("card", CARDS.cards, ids=lambda card: card.path.stem)
def test_a_card_says_when_gives_an_example_and_warns(card: RuleCard):
    assert "**When.**" in card.body or "**The rule.**" in card.body
    assert "**Example.**" in card.body
    assert "**Slip.**" in card.body
