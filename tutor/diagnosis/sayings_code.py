"""What is said about how an answer behaves when it is run, beside what was observed."""

from tutor.diagnosis.mistake import Mistake

ROWS: tuple[Mistake, ...] = (
    Mistake(
        "math-on-arrays",
        "The functions of `math` take one number at a time; those of `np` take arrays as well.",
        "return math.exp(x)",
    ),
    Mistake(
        "if-on-arrays",
        "`if x > 0` asks one question of many numbers, and so does `max`. `np.where` and `np.maximum` go entry by "
        "entry.",
        "if x > 0: return 1 / (1 + np.exp(-x))",
    ),
    Mistake(
        "caret-is-not-power",
        "In Python code `^` is not a power; write `**`. (In formulas in quotes it is read as one.)",
        "return x^2",
    ),
    Mistake("prints-instead-of-returns", "To print a value is not to give it back.", "print(2*x), without a return"),
    Mistake(
        "one-number-for-an-array",
        "For an array one number comes back. Was something summed, or is x not used?",
        "return np.sum(2*x)",
    ),
    Mistake(
        "entries-mixed",
        "Each entry of an array is an input of its own, and in your answer they act on each other. `np.maximum` "
        "compares entry by entry; `np.max` takes the largest of all.",
        "np.max(a, 0) in the place of np.maximum(a, 0)",
    ),
    Mistake("wrong-shape", "The answer has one entry for each entry of the input, in the same shape.", "return [2*x]"),
    Mistake(
        "whole-numbers-rounded",
        "It fails only where an array holds whole numbers. Such an array rounds what is put into it: a step of 1e-6 is "
        "lost. A copy of floats keeps it.",
        "w = w.copy(); w[i] += h, where w is np.array([1, 2, 3])",
    ),
    Mistake(
        "input-unused",
        "One of the inputs is not in your answer: with another value of it, nothing would change.",
        "np.sum(w**2) in the place of np.sum((w - w_star)**2)",
    ),
    Mistake("input-changed", "What comes in belongs to the caller.", "x *= 2"),
    Mistake(
        "formula-not-string",
        "A formula stands in quotes, so that it can be read.",
        's*(1 - s) in the place of "s*(1 - s)"',
    ),
    Mistake(
        "finite-difference-as-analytic",
        "The rules give the derivative itself, with all its digits.",
        "return (f(x + 1e-6) - f(x - 1e-6)) / 2e-6",
    ),
    Mistake(
        "not-exact-to-rounding",
        "It agrees in its first digits. Roots, fractions, pi and e stay exact when they are written so.",
        "return 3.1416*x",
    ),
    Mistake(
        "log-of-zero",
        "Far out, a probability is rounded to exactly 0 or 1, and its logarithm is infinite. The loss can be computed "
        "from the logit without it.",
        "return -np.log(sigmoid(a))",
    ),
    Mistake(
        "sigmoid-overflow",
        "Far out, `np.exp` of a large number does not fit into a float; a decaying exponential always does.",
        "return 1 / (1 + np.exp(-x))",
    ),
)
