"""The first hint after a mistake in one task, or in how code behaves: a question, one step on from the verdict."""

QUESTIONS: dict[str, str] = {
    # Implicit differentiation.
    "implicit-differentiation-dy-missing": (
        "Write $y(x)$ for $y$. What are the outside and the inside of $y(x)^2$, and what is the slope of the inside "
        "called?"
    ),
    "implicit-square-not-differentiated": "Differentiate both squares alone, one line each. Does each bring a 2 down?",
    "implicit-coefficients-swapped": (
        "Which number stands below $x^2$ in the equation, and where should it be found in your fraction?"
    ),
    "implicit-coefficients-dropped": (
        "Differentiate $x^2/4$ alone: what becomes of the 4? And what of the number below $y^2$?"
    ),
    "implicit-y-lost": "Two points of the curve lie above each other, with the same $x$. Can they have the same slope?",
    "slope-inverted": "Near the top of the curve the tangent is nearly level. Is your value small there, or large?",
    "only-upper-half": "On the lower half $y$ is negative. Which step of yours forgets that?",
    "lower-half": "Put $x = 0$ into your function. On which half of the curve does that point lie?",
    # Points and sets.
    "vertical-for-horizontal": (
        "For a fraction to be 0, what must be 0: what stands above the line, or what stands below?"
    ),
    "coordinates-swapped": "Put your points into the equation, the first number for $x$. Does it hold?",
    "square-root-forgotten": "Your equation says what $y^2$ is. What does it say about $y$?",
    "solution-missing": "Which other number has the same square? Or: is there a mirror image of what you found?",
    "solution-extra": "Put each of your solutions into the equation that you set out from. Which one fails?",
    "endpoint-not-checked": "Draw the graph on the interval. Where is it highest: where it is level, or elsewhere?",
    "min-and-max-swapped": "Write the value of the function beside each of your points. Which one is the smallest?",
    "value-for-sign": "Which three answers can a question for a sign have?",
    "inconclusive-read-as-minimum": (
        "For $x^4$, $-x^4$ and $x^3$ the second derivative at 0 is 0. Do they have the same kind of point there?"
    ),
    "critical-points-for-mean-value-points": "Which slope does the theorem promise: 0, or the slope of the secant?",
    # Differences.
    "difference-quotient-divisor": "Mark the two points on a line. From one to the other, how many steps $h$ is it?",
    "difference-quotients-mixed-up": (
        "Looking ahead, back, or both ways: at which two points does this quotient take $f$?"
    ),
    "step-halved": "The text has a table with the two points of each quotient. Which distance from $x$ does it give?",
    "best-h-smallest": "Read your table of errors from large $h$ to small. Where does it stop falling?",
    "best-h-too-large": "Read your table of errors from large $h$ to small. Is this row the smallest?",
    "signed-errors": "Is an error of $-0.04$ better than one of $0.01$? What makes them comparable?",
    "forward-and-centered-swapped": "Which of the two errors falls by a hundred when $h$ falls by ten?",
    # Products of slopes.
    "power-as-multiple": "Two layers multiply a gradient by $0.1$ each. What is left: $0.2$ of it, or $0.01$?",
    "function-for-derivative": "Which of the two travels backwards through a layer: its value, or its slope?",
    "derivative-at-zero": "At which number does the text take the slope of the sigmoid? Which number did you put in?",
    "not-rounded-up": "After how many whole layers is the product small enough, and one layer before that?",
    # Binary cross-entropy.
    "sigmoid-derivative-extra": "The slope of the logarithm brings a fraction. What does it cancel against?",
    "bce-target-missing": "If the target were 0 instead of 1, should the slope stay the same?",
    "sigmoid-missing": "A logit may be 7, a probability may not. Which of them is compared with $y$?",
    "bce-logit-as-probability": "Which function turns the logit into a probability? Has it been applied?",
    "bce-one-class-only": (
        "For $y = 0$ and for $y = 1$, which of the two terms of the loss is left? Is each of them in your answer?"
    ),
    "loss-dropped": "The chain has two links: the loss by $s$, and $s$ by $a$. Which of them do you have?",
    "bce-derivative-by-probability": (
        "By which variable did you differentiate, and by which one is asked? What is the slope of one by the other?"
    ),
    "probability-clipped": "For $a = -1000$ and $y = 1$ the loss is 1000. What does a clipped probability make of it?",
    # How code behaves.
    "math-on-arrays": "Which library has functions that take a whole array at once?",
    "if-on-arrays": "For an array `x`, what is `x > 0`: one answer, or many? Which function of NumPy chooses for each?",
    "caret-is-not-power": "How does Python write a power?",
    "prints-instead-of-returns": (
        "What does a caller get from your function: what it prints, or what stands behind `return`?"
    ),
    "one-number-for-an-array": (
        "Put `np.array([1.0, 2.0])` in. How many numbers should come out, and which step makes one of them?"
    ),
    "wrong-shape": "Put `np.array([1.0, 2.0])` in, and print the shape of each step. Where does it change?",
    "input-changed": "Which line of yours changes an array in place, such as `x += 1` or `x[0] = …`?",
    "formula-not-string": "What does Python do with a formula without quotes, before anybody can read it?",
    "finite-difference-as-analytic": "Which rules lead from the function to its derivative, without any step $h$?",
    "not-exact-to-rounding": (
        "Which number in your code is written with a few digits only, and how could it be written exactly?"
    ),
    "log-of-zero": "What is $\\sigma(-1000)$ in floating point, and what is its logarithm? Which function avoids both?",
    "sigmoid-overflow": (
        "For which sign of $x$ does your exponential grow? Which other form of the sigmoid is safe there?"
    ),
}
"""Id of a mistake → a question in Markdown, as in `questions_rules`."""
