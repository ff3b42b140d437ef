from hypothesis import given
from hypothesis import strategies as st

from tutor.tui.search import Hit, find, next_hit, previous_hit, replaced

TEXTS = st.lists(st.text("aAb.σ*", max_size=8), min_size=1, max_size=6)


def test_capitals_matter_only_when_one_is_written():
    lines = ["Loss = loss", "LOSS"]
    assert find(lines, "loss") == [Hit(0, 0, 4), Hit(0, 7, 11), Hit(1, 0, 4)]
    assert find(lines, "Loss") == [Hit(0, 0, 4)]
    assert find(lines, "") == []


def test_the_next_hit_after_the_last_is_the_first():
    hits = find(["a a", "a"], "a")
    assert next_hit(hits, (0, 0)) == 0
    assert next_hit(hits, (0, 1)) == 1
    assert next_hit(hits, (1, 1)) == 0
    assert previous_hit(hits, (0, 2)) == 0
    assert previous_hit(hits, (0, 0)) == 2
    assert next_hit([], (0, 0)) is None
    assert previous_hit([], (0, 0)) is None


@given(TEXTS, st.text("aAbσ.*", min_size=1, max_size=3), st.text("aAx", max_size=3))
def test_replacing_all_hits_is_what_python_does(lines, query, by):
    if any(letter.isupper() for letter in query):
        assert replaced(lines, find(lines, query), by) == [line.replace(query, by) for line in lines]
    else:
        exact = [hit for hit in find(lines, query) if lines[hit.row][hit.first : hit.end] == query]
        assert len(exact) <= len(find(lines, query))
        assert all(lines[hit.row][hit.first : hit.end].lower() == query.lower() for hit in find(lines, query))
