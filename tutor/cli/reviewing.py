"""`tutor review`: questions to ask oneself after the tenth exercise, each rated by oneself; and further reading."""

import click

from tutor.cli.exits import Exit
from tutor.cli.numbers import whole
from tutor.cli.present import tell
from tutor.cli.settings import Settings, common_options
from tutor.cli.texts import indented, laid_out, linear_option, width_option
from tutor.course.model import Question
from tutor.errors import UsageError
from tutor.service import Tutor

RATINGS = {"again": "1", "partly": "2", "sure": "3"}
"""The word, and the digit that is remembered: the key of the interface's review screen."""
_MARKS = {"again": "○", "partly": "◐", "sure": "●", "not rated": "·"}


@click.command()
@click.argument("number", required=False, type=whole(1))
@click.argument("rating", required=False, type=click.Choice(list(RATINGS)))
@linear_option
@width_option
@common_options
@click.pass_obj
def review(settings: Settings, number: int | None, rating: str | None, linear: bool, width: int) -> int:
    """Questions to answer in your mind; `tutor review 2 sure` rates how well you could."""
    tutor = settings.tutor
    questions = tutor.course.review
    if number is not None and rating is None:
        raise UsageError(f"Say how sure you are: tutor review {number} {'|'.join(RATINGS)}")
    if number is not None and rating is not None:
        if number > len(questions):
            raise UsageError(f"There is no question {number}: the review has {len(questions)}.")
        tutor.store.remember(key_of(questions[number - 1]), RATINGS[rating])
        sure = sum(_rating(tutor, question) == "sure" for question in questions)
        tell(f"Question {number}: {rating}. You are sure of {sure} of {len(questions)}.")
        return Exit.PASSED
    tell("Review: answer in your mind, then rate yourself, such as: tutor review 1 sure")
    for place, question in enumerate(questions, 1):
        word = _rating(tutor, question)
        exercise = question.exercise.partition("-")[0].lstrip("0")
        text = indented(laid_out(question.question, width - 5, linear=linear), 5).lstrip()
        tell(f"\n{place:>3}  {text}\n     {_MARKS[word]} {word} · exercise {exercise}, part {question.part}")
    if tutor.course.reading:
        titles = "\n".join(f"- {title}" for title in tutor.course.reading)
        tell(f"\nFurther reading\n\n{laid_out(titles, width, linear=linear)}")
    return Exit.PASSED


def key_of(question: Question) -> str:
    """Under which the rating of a question is remembered, here and by the interface."""
    return f"review:{question.exercise}:{question.part}"


def _rating(tutor: Tutor, question: Question) -> str:
    remembered = tutor.store.recall(key_of(question))
    return next((word for word, digit in RATINGS.items() if digit == remembered), "not rated")
