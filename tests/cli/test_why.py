"""`tutor why`."""


def test_it_says_what_is_checked_in_a_part(tutor_in):
    ended = tutor_in("why", "1", "b")
    assert ended.status == 0
    assert ended.out.startswith("What is checked in 1b · Product rule\n\ng_prime · function\n")
    assert "(0, 4]" in ended.out
    assert max(map(len, ended.out.splitlines())) <= 80


def test_the_same_as_json(tutor_in):
    told = tutor_in("why", "4", "D", "--json").json
    assert (told["exercise"], told["part"], told["title"]) == ("04-activation-functions", "d", "Vanishing gradients")
    assert [check["kind"] for check in told["checks"]] == ["value", "value", "reflection"]
    assert all({"kind", "names", "asked", "compared", "truth", "besides"} == check.keys() for check in told["checks"])


def test_a_part_that_there_is_not_is_said(tutor_in):
    ended = tutor_in("why", "1", "z")
    assert ended.status == 2
    assert "has no part 'z'" in ended.err
