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
    "slope-inverted": "Put in easy numbers. Is your value large where it should be small? What stands above the line?",
    "angle-for-slope": "What is the slope of the line $y = x$: $1$, or $\\pi/4$? Which of the two is an angle?",
    "only-upper-half": "On the lower half $y$ is negative. Which step of yours forgets that?",
    "lower-half": "Put $x = 0$ into your function. On which half of the curve does that point lie?",
    # Points and sets.
    "vertical-for-horizontal": (
        "For a fraction to be 0, what must be 0: what stands above the line, or what stands below?"
    ),
    "coordinates-swapped": "Put your points into the equation, the first number for $x$. Does it hold?",
    "square-root-forgotten": "Your equation says what $y^2$ is. What does it say about $y$?",
    "solution-missing": "Which other number has the same square? Or: is there a mirror image of what you found?",
    "solution-extra": "Which condition did you set out from? Put each of yours into it: which one fails?",
    "endpoint-not-checked": "Draw the graph on the interval. Where is it highest: where it is level, or elsewhere?",
    "min-and-max-swapped": "Write down the values that are compared, with numbers. Which of them is the smallest?",
    "value-for-sign": "Which three answers can a question for a sign have?",
    "rise-and-fall-swapped": "Where a function falls, which sign has its slope?",
    "derivative-for-value": "How high is the graph at that $x$? Into which of your functions do you put it?",
    "tangent-for-secant": "Through which two points of the graph does the secant go, and how much does it rise there?",
    "absolute-value-missing": "What do the bars make of a negative number?",
    "bound-depends-on-c": (
        "For the $c$ that is worst, how large does it get? What you write down must hold whatever $c$ is."
    ),
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
    "relative-errors": "A quotient gives $2.1$ where $2$ is right. Which error does the text ask for: $0.1$, or 5 %?",
    "quotients-for-errors": "If a quotient were perfect, what would its error be? What does your table have there?",
    "other-entry": "Print your step. In which row and column is it not 0, counted from 0?",
    "all-entries-moved": "Print your step, or `W + h - W`. In how many places is it not 0?",
    "forward-and-centered-swapped": "Which of the two errors falls by a hundred when $h$ falls by ten?",
    # Products of slopes.
    "power-as-multiple": "Two layers multiply a gradient by $0.1$ each. What is left: $0.2$ of it, or $0.01$?",
    "function-for-derivative": "Which of the two is asked for here: how large the function is, or how steep?",
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
        "How many numbers should come out, and which step of yours makes one of them: a sum, a mean, an index?"
    ),
    "entries-mixed": "What is `np.max([1.0, 5.0])`, and what is `np.maximum([1.0, 5.0], 0)`?",
    "wrong-shape": "Print `np.shape` of each step. From which one on is it not the shape that is wanted?",
    "whole-numbers-rounded": (
        "Print `w[0]` before and after `w[0] += 1e-6`, for `w = np.array([1, 2, 3])`. What do you see?"
    ),
    "input-unused": "Which arguments does your function have, and which of them stand in its body?",
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
