"""`tutor sibling`."""


def test_every_call_gives_another_example(tutor_in):
    first, second = (tutor_in("sibling", "1", "b").out for _ in range(2))
    assert first.startswith("What is the derivative of")
    assert "product rule, with u = " in first
    assert first != second


def test_where_there_are_none_the_hints_are_named(tutor_in):
    ended = tutor_in("sibling", "3", "d")
    assert ended.status == 2
    assert ended.err == "tutor: There are no further examples for 3d; `tutor hint` leads to a written one.\n"
