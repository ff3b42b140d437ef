"""`tutor review`."""

import pytest

from tutor.cli.reviewing import RATINGS, key_of
from tutor.tui import review_screen


def test_the_questions_their_ratings_and_the_reading_are_plain_lines(tutor_in, course):
    ended = tutor_in("review", "--width", "60")
    assert ended.status == 0
    assert ended.out.count("not rated") == len(course.review) == 6
    assert "  6  How does the second derivative test decide" in ended.out
    assert "not rated · exercise 5, part b" in ended.out
    assert "Further reading" in ended.out
    assert max(map(len, ended.out.splitlines()[1:])) <= 60


def test_a_rating_is_remembered_where_the_interface_looks_for_it(tutor_in, tutor):
    ended = tutor_in("review", "2", "sure")
    assert ended.status == 0
    assert ended.out == "Question 2: sure. You are sure of 1 of 6.\n"
    assert tutor_in("review", "2", "partly").out == "Question 2: partly. You are sure of 0 of 6.\n"
    question = tutor.course.review[1]
    digit = tutor.store.recall(review_screen._key(question))
    assert review_screen.RATINGS[digit][1] == "partly"
    assert "◐ partly · exercise 4, part a" in tutor_in("review").out


def test_words_and_keys_are_those_of_the_interface(course):
    assert {digit: word for digit, (_, word, _) in review_screen.RATINGS.items()} == {
        digit: word for word, digit in RATINGS.items()
    }
    assert [key_of(question) for question in course.review] == [review_screen._key(each) for each in course.review]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["2"], "tutor review 2 again|partly|sure"),
        (["7", "sure"], "There is no question 7: the review has 6"),
        (["2", "certain"], "'again', 'partly', 'sure'"),
        (["0", "sure"], "0 is not a whole number from 1 on"),
    ],
)
def test_what_cannot_be_rated_is_told(tutor_in, arguments, told):
    ended = tutor_in("review", *arguments)
    assert ended.status == 2
    assert told in ended.err
