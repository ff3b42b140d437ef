"""Names of rules are found in texts as they are laid out."""

from pathlib import Path

import pytest

from tutor.course.rules import RuleCard
from tutor.teaching.mentions import cards_in, mentions

CHAIN = RuleCard(Path("chain-rule.md"), "Chain rule", (), "…")
SIGMOID = RuleCard(Path("sigmoid.md"), "Slope of the sigmoid", ("sigmoid",), "…")
CRITICAL = RuleCard(Path("critical.md"), "Critical point", (), "…")
PRIME = RuleCard(Path("prime.md"), "σ′", ("element-wise",), "…")
CARDS = (CHAIN, SIGMOID, CRITICAL, PRIME)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("By the chain rule.", ["chain rule"]),
        ("CHAIN RULE", ["CHAIN RULE"]),
        ("by the chain\n    rule: 2x", ["chain\n    rule"]),
        ("a chain-rule slip", ["chain-rule"]),
        ("all critical points", ["critical points"]),
        ("the slope of the sigmoid", ["slope of the sigmoid"]),
        ("two sigmoids", ["sigmoids"]),
        ("so σ′ = 1/4, Σ′ too", ["σ′", "Σ′"]),
        ("element wise, element-wise", ["element wise", "element-wise"]),
        ("İ chain rule İ", ["chain rule"]),
        ("an unchain rule, a chain ruler, sigmoidal", []),
        ("", []),
    ],
)
def test_a_name_is_found_as_a_whole(text: str, named: list[str]):
    assert [text[mention.start : mention.end] for mention in mentions(text, CARDS)] == named


def test_each_card_comes_once_in_the_order_of_the_text():
    assert cards_in("A sigmoid, the chain rule, and a sigmoid again.", CARDS) == (SIGMOID, CHAIN)


def test_without_cards_nothing_is_named():
    assert mentions("the chain rule", ()) == ()
