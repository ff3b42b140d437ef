"""Rule cards as an author writes them."""

from pathlib import Path

import pytest

from tutor.course.rules import RuleCards, load_rules
from tutor.errors import UsageError

PRODUCT = "# Product rule\nalso: Leibniz rule, rule for products\n\n$(uv)' = u'v + uv'$\n"
CHAIN = "# Chain rule\n\nOne slope after the other.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "product-rule.md").write_text(PRODUCT, encoding="utf-8")
    (tmp_path / "chain.md").write_text(CHAIN, encoding="utf-8")
    return tmp_path


def test_a_card_has_a_title_other_names_and_a_text(folder: Path):
    chain, product = load_rules(folder).cards
    assert (product.title, product.others) == ("Product rule", ("Leibniz rule", "rule for products"))
    assert product.markdown == "# Product rule\n\n$(uv)' = u'v + uv'$"
    assert (chain.title, chain.others, chain.body) == ("Chain rule", (), "One slope after the other.")


def test_where_there_is_no_folder_there_are_no_cards(tmp_path: Path):
    assert load_rules(tmp_path / "rules") == RuleCards()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"Product rule\n\nText.\n", "has no title."),
        (b"# \n\nText.\n", "has no title."),
        (b"", "has no title."),
        (b"# Product rule\nalso: Leibniz rule\n", "is empty below its title."),
        (b"# Product rule\n\n\xff", "is not UTF-8."),
    ],
)
def test_a_card_with_a_fault_is_left_out_and_told(folder: Path, content: bytes, said: str):
    (folder / "product-rule.md").write_bytes(content)
    rules = load_rules(folder)
    assert [card.title for card in rules.cards] == ["Chain rule"]
    [fault] = rules.faults
    assert str(fault).startswith(f"{folder / 'product-rule.md'}: ")
    assert said in str(fault)


def test_a_file_that_cannot_be_read_is_a_fault(folder: Path):
    (folder / "odd.md").mkdir()
    [fault] = load_rules(folder).faults
    assert "cannot be read" in str(fault)


@pytest.mark.parametrize("wanted", ["product-rule", "Product rule", "PRODUCT  RULE", "leibniz rule", "leib", "product"])
def test_a_card_is_found_by_any_of_its_names(folder: Path, wanted: str):
    assert load_rules(folder).find(wanted).title == "Product rule"


def test_a_name_that_fits_several_or_none_is_said(folder: Path):
    rules = load_rules(folder)
    with pytest.raises(UsageError, match=r"'rule' may be any of these: Chain rule, Product rule\."):
        rules.find("rule")
    with pytest.raises(UsageError, match=r"There is no card about 'gravity'\."):
        rules.find("gravity")


def test_a_name_that_begins_with_the_word_goes_before_one_that_has_it_within(folder: Path):
    (folder / "linear.md").write_text("# Linear layer\nalso: outer product\n\nRows and columns.\n", encoding="utf-8")
    rules = load_rules(folder)
    assert rules.find("product").title == "Product rule"
    assert rules.find("outer").title == "Linear layer"
