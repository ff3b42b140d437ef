from tutor.diagnosis.order import covers, the_one


def test_one_name_alone_is_said():
    assert the_one(frozenset({"table-sign"})) == "table-sign"


def test_nothing_is_said_of_nothing():
    assert the_one(frozenset()) is None


def test_the_general_name_is_said_for_those_it_covers():
    names = frozenset({"sign-flipped", "quotient-rule-order-swapped", "sign-of-sine-derivative"})
    assert the_one(names) == "sign-flipped"


def test_what_is_covered_indirectly_is_covered():
    assert covers("sign-flipped", "inner-minus-lost")
    assert not covers("inner-minus-lost", "sign-flipped")


def test_of_two_names_of_equal_rank_none_is_said():
    assert the_one(frozenset({"product-rule-minus", "integrated-instead"})) is None


def test_a_mere_factor_gives_way_to_any_name_that_explains_it():
    assert the_one(frozenset({"half-factor", "sqrt-half-missing"})) == "sqrt-half-missing"


def test_where_two_names_cover_each_other_none_is_taken_by_chance():
    assert the_one(frozenset({"term-dropped", "product-rule-term-missing"})) in ("product-rule-term-missing", None)
