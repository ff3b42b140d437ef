from tutor.checks.verdict import (
    PASSED,
    IsComplex,
    MissingKeys,
    NotFinite,
    NotOneOf,
    NotTheValue,
    ReturnsNothing,
    Status,
    Unfilled,
    WrongKind,
    WrongShape,
    placed,
    todo,
    wrong,
)

WHERE = 'proof["bound"]'


def test_the_statuses_are_the_words_of_the_command_line() -> None:
    assert [str(status) for status in Status] == ["passed", "wrong", "todo", "self-assessed"]


def test_a_verdict_is_made_of_its_facts() -> None:
    assert (PASSED.status, PASSED.reasons) == (Status.PASSED, ())
    assert wrong(NotTheValue("3"), readings=("x",)).readings == ("x",)
    assert todo(Unfilled("x")).status is Status.TODO


def test_a_fact_about_an_entry_says_which() -> None:
    for reason in (WrongKind("a", "b"), IsComplex("1j"), NotFinite({}, 1.0), NotTheValue("3"), NotOneOf("3", ())):
        assert placed(reason, WHERE).where == WHERE
    assert placed(WrongShape((1,), ()), WHERE) == WrongShape((1,), (), WHERE)
    assert placed(ReturnsNothing(), WHERE) == WrongKind("a value", "None", WHERE)
    assert placed(MissingKeys(("u",)), WHERE) == MissingKeys(("u",))
