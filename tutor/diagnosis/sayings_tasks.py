"""What is said about mistakes in single tasks: implicit curves, critical points, proofs, differences, losses."""

from tutor.diagnosis.mistake import Mistake

ROWS: tuple[Mistake, ...] = (
    # Implicit differentiation.
    Mistake(
        "implicit-differentiation-dy-missing",
        "When y² is differentiated with respect to x, y is itself a function of x. What does the chain rule add?",
        "x**2/4 + y**2/9 = 1 gives x/2 + 2*y/9",
    ),
    Mistake(
        "implicit-square-not-differentiated",
        "{Yours} has the right shape, but one of the squares was not brought down like the other one.",
        "x**2/4 + y**2/9 = 1 gives -3*x/(2*y)",
    ),
    Mistake(
        "implicit-coefficients-swapped",
        "{Yours} has the right shape. Which of the two denominators goes with x, and which with y?",
        "x**2/4 + y**2/9 = 1 gives -4*x/(9*y)",
    ),
    Mistake(
        "implicit-coefficients-dropped",
        "{Yours} would be right on a circle. What do the two denominators of this curve do?",
        "x**2/4 + y**2/9 = 1 gives -x/y",
    ),
    Mistake(
        "implicit-y-lost",
        "There is no y in {yours}. After solving for the slope, where does y stand?",
        "x**2/4 + y**2/9 = 1 gives -9*x/4",
    ),
    Mistake(
        "slope-inverted",
        "{Yours} holds a fraction the wrong way round: what belongs above the line, and what below?",
        "x**2/4 + y**2/9 = 1 gives -4*y/(9*x)",
    ),
    Mistake(
        "angle-for-slope",
        "That is the angle of the tangent, in radians. The slope is asked for: how much y changes as x grows by 1.",
        "arctan(-sqrt(3)/2) for the slope -sqrt(3)/2",
    ),
    Mistake(
        "only-upper-half",
        "{Yours} is right on the upper half of the curve and has the wrong sign on the lower. Does it use"
        " the y it was given?",
        "return -9*x / (4*abs(y))",
    ),
    Mistake(
        "lower-half",
        "{Yours} is the lower half of the curve. Which of the two roots belongs to the upper one?",
        "return -3*np.sqrt(1 - x**2/4)",
    ),
    # Points and sets.
    Mistake(
        "vertical-for-horizontal",
        "At these points the tangent is vertical. Where is it horizontal?",
        "[(2, 0), (-2, 0)]",
    ),
    Mistake("coordinates-swapped", "Points are written (x, y). Look at the order of the two.", "[(3, 0), (-3, 0)]"),
    Mistake("square-root-forgotten", "A square stands where its root is asked for.", "[(0, 9)]"),
    Mistake(
        "solution-missing",
        "What you have is right. An even power, or a symmetry, often has a second solution.",
        "[(0, 3)]",
    ),
    Mistake("solution-extra", "Put each of them into the equation, and keep those for which it holds.", "[1, 3]"),
    Mistake(
        "endpoint-not-checked",
        "On a closed interval a largest value may sit at an end. Which points are the candidates?",
        "global_max = [(1, 0)]",
    ),
    Mistake(
        "min-and-max-swapped",
        "Compare the values once more: which is the largest, and which the smallest?",
        "global_min = [(3, 16)]",
    ),
    Mistake("value-for-sign", "A sign is asked for; this is the value itself.", "sign_left = -4"),
    Mistake(
        "rise-and-fall-swapped",
        "Take one number on that side of the point: does the function rise or fall there?",
        "sign_left = 1",
    ),
    Mistake(
        "derivative-for-value",
        "The second coordinate of a point is the value of f there. Is yours the value of a derivative?",
        "global_max = [(3, 32)]",
    ),
    Mistake(
        "tangent-for-secant",
        "That is the slope of the tangent at one end. The secant joins both ends: which quotient is its slope?",
        "secant_slope = f_prime(2)",
    ),
    Mistake(
        "absolute-value-missing",
        "Between the bars stands a size: it is never negative.",
        "lhs = 2 - 6",
    ),
    Mistake(
        "bound-depends-on-c",
        "{Yours} depends on {sub}, and all that is known of {sub} is where it lies. How large can this be at most?",
        '"bound": "1/c"',
        plain="{Yours} depends on a point that nobody knows. How large can this be at most?",
    ),
    Mistake(
        "inconclusive-read-as-minimum",
        "The second derivative is 0 at this point. What does the second derivative test say in that case?",
        'second_derivative_test = "local minimum"',
    ),
    Mistake(
        "critical-points-for-mean-value-points",
        "At these points the tangent is horizontal. The theorem wants it parallel to the secant.",
        "c_values = [1/sqrt(3), -1/sqrt(3)]",
    ),
    # Differences.
    Mistake(
        "difference-quotient-divisor",
        "The numerator is right. How far apart are the two points at which f was taken?",
        "return (f(x + h) - f(x - h)) / h",
    ),
    Mistake(
        "difference-quotients-mixed-up",
        "This is another one of the three difference quotients. At which points should f be taken here?",
        "forward_diff returns (f(x) - f(x - h)) / h",
    ),
    Mistake(
        "step-halved",
        "The two points lie h/2 away here. How far should they?",
        "return (f(x + h/2) - f(x - h/2)) / h",
    ),
    Mistake(
        "best-h-smallest",
        "The truncation error gets smaller with h. What does subtracting two nearly equal floating-point "
        "numbers do? Look at your own table of errors.",
        "best_h = 1e-15",
    ),
    Mistake(
        "best-h-too-large",
        "At this h the truncation error still rules. Look at your own table of errors for a smaller one.",
        "best_h = 1e-3",
    ),
    Mistake(
        "signed-errors",
        "An error in size is asked for: the absolute value of the difference.",
        "forward_errors[0.1] = -0.0389",
    ),
    Mistake(
        "relative-errors",
        "These errors are relative: divided by the true value. The absolute error is the difference alone, in size.",
        "forward_errors[h] = abs(quotient - true)/abs(true)",
    ),
    Mistake(
        "quotients-for-errors",
        "These are the quotients themselves. How far is each of them from the true slope?",
        "forward_errors[h] = forward_diff(f, 1.5, h)",
    ),
    Mistake(
        "other-entry",
        "This is the slope by another entry of the array. Rows come first, and both are counted from 0.",
        "W[0, 1] is moved in the place of W[1, 0]",
    ),
    Mistake(
        "all-entries-moved",
        "This is the slope with several entries moved at once. Only one is to move.",
        "forward(W + h, …) and forward(W - h, …)",
    ),
    Mistake(
        "forward-and-centered-swapped",
        "These are the errors of the other difference quotient.",
        "forward_errors = the errors of the centered difference",
    ),
    # Products of slopes.
    Mistake(
        "power-as-multiple",
        "L layers multiply; these numbers grow like L times one factor.",
        "5*σ′(2) in the place of σ′(2)**5",
    ),
    Mistake(
        "function-for-derivative",
        "This is made from values of the function itself. Its slopes are wanted.",
        "σ(2)**5 for σ′(2)**5",
    ),
    Mistake("derivative-at-zero", "This is made from σ′(0). At which number is the slope to be taken?", "0.25**5"),
    Mistake(
        "not-rounded-up",
        "A depth is a whole number, and the first one at which the product is small enough.",
        "vanishing_depth = 6",
    ),
    # Binary cross-entropy.
    Mistake(
        "sigmoid-derivative-extra",
        "{Yours} is multiplied by the slope of the sigmoid once more than the chain has links.",
        "(s - y)*s*(1 - s)",
    ),
    Mistake("bce-target-missing", "The target y is not in {yours}. What does the loss compare?", "sigmoid(a)"),
    Mistake("sigmoid-missing", "In {yours} the logit stands where the probability should.", "a - y"),
    Mistake(
        "bce-logit-as-probability",
        "In {yours} a is used as a probability. It is a logit, and may be any number.",
        "(a - y)/(a*(1 - a))",
    ),
    Mistake("bce-one-class-only", "{Yours} has only one of the two terms of the loss.", "-y*(1 - s)"),
    Mistake("loss-dropped", "{Yours} is the slope of the sigmoid. Where is the slope of the loss?", "s*(1 - s)"),
    Mistake(
        "bce-derivative-by-probability",
        "{Yours} is the slope with respect to the probability. One link of the chain is still to come.",
        "-y/s + (1 - y)/(1 - s)",
    ),
    Mistake(
        "probability-clipped",
        "The clip keeps it finite, but the value is no longer the loss: far out, the loss grows like |a|.",
        "p = np.clip(sigmoid(a), 1e-12, 1 - 1e-12)",
    ),
)
