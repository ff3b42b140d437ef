"""What is said about slips in the rules of differentiation. Kind, short, and never the right derivative."""

from tutor.diagnosis.mistake import Mistake

ROWS: tuple[Mistake, ...] = (
    # Chains.
    Mistake(
        "chain-rule-inner-derivative-missing",
        "{Yours} differentiates the outside at {inner}. What has become of the derivative of the inside, {inner}?",
        "sin(x**3) → cos(x**3)",
    ),
    Mistake(
        "chain-rule-derivative-inside",
        "In {yours} the inside {inner} was replaced by its own derivative. The outer derivative is taken "
        "at the inside as it stands.",
        "sin(x**3) → cos(3*x**2)*3*x**2",
    ),
    Mistake(
        "chain-rule-inner-lost",
        "The derivative of the inside is there. But at which point is the outer derivative taken in "
        "{yours}: at x, or at {inner}?",
        "sin(x**3) → cos(x)*3*x**2",
    ),
    Mistake(
        "chain-rule-inside-ignored",
        "{Yours} differentiates {outer} as if the variable alone stood inside. What stands inside is {inner}.",
        "asin(x**2) → 1/sqrt(1 - x**2)",
    ),
    Mistake(
        "chain-rule-outer-not-differentiated",
        "The derivative of {inner} is there. The outside still stands in {yours} undifferentiated.",
        "tan(x**3) → tan(x**3)*3*x**2",
    ),
    Mistake(
        "chain-rule-outer-derivative-missing",
        "The derivative of the inside, {inner}, is there. Where is the derivative of the outside, {outer}?",
        "asin(x**2) → 2*x",
    ),
    Mistake(
        "chain-rule-added",
        "Both pieces of the chain rule are in {yours}. Look again at how the rule joins them.",
        "sin(x**3) → cos(x**3) + 3*x**2",
    ),
    Mistake(
        "chain-rule-inner-kept-as-factor",
        "{Yours} multiplies by {inner} itself. Which quantity made from {inner} does the chain rule ask for?",
        "sin(x**3) → cos(x**3)*x**3",
    ),
    Mistake(
        "chain-rule-inner-derivative-divided",
        "Both pieces of the chain rule are in {yours}, and the inner one divides. Does the chain rule divide?",
        "sin(x**3) → cos(x**3)/(3*x**2)",
    ),
    Mistake(
        "power-rule-on-the-argument",
        "In {sub} the thing raised to the power is not x. Write u for it, and apply the chain rule to the power of u.",
        "sin(x)**3 → 3*x**2*sin(x)",
    ),
    Mistake(
        "function-misread",
        "{Yours} is the derivative of {misread}. The given function is {f}: what is inside what?",
        "sin(x)**3 → 3*x**2*cos(x**3)",
        plain="{Yours} is the derivative of another function than the one that is asked about: what is inside what?",
    ),
    Mistake(
        "sign-misread",
        "{Yours} is the derivative of {misread}. The given function is {f}: compare the signs.",
        "(1 - x**3)**2 → 6*x**2*(1 + x**3)",
        plain="{Yours} is the derivative of a function with another sign: compare the signs.",
    ),
    # Products and quotients.
    Mistake(
        "product-rule-as-product-of-derivatives",
        "{Yours} multiplies the two derivatives. Try that recipe on x·x, where you know the answer, and "
        "see what goes wrong.",
        "x**3*sin(x) → 3*x**2*cos(x)",
    ),
    Mistake(
        "product-rule-term-missing",
        "For a product, each factor has its turn at being differentiated. In {yours} only one of {u} and {v} had it.",
        "x**3*sin(x) → 3*x**2*sin(x)",
    ),
    Mistake(
        "product-rule-minus",
        "Both product-rule terms are there, but one has the wrong sign. (The minus belongs to another "
        "rule; or check the sign in the derivative of {u} or of {v}.)",
        "x**3*sin(x) → 3*x**2*sin(x) - x**3*cos(x)",
    ),
    Mistake(
        "product-rule-sum-of-derivatives",
        "{Yours} treats the product {sub} like a sum: {u} and {v} were differentiated and added.",
        "x**3*sin(x) → 3*x**2 + cos(x)",
    ),
    Mistake(
        "product-rule-factor-dropped",
        "One of the two product-rule terms in {yours} has lost the factor that is not differentiated there.",
        "x**3*sin(x) → 3*x**2 + x**3*cos(x)",
    ),
    Mistake(
        "product-rule-wrong-partner",
        "In {yours} each derivative stands beside its own factor. Which factor does it stand beside in "
        "the product rule?",
        "x**3*sin(x) → 3*x**2*x**3 + cos(x)*sin(x)",
    ),
    Mistake(
        "quotient-rule-order-swapped",
        "The fraction has the right two terms and the right denominator. Which of the two is subtracted from which?",
        "x*exp(x)*(sin(x)/(1 + x)) → (1 + x)*exp(x)*sin(x)/(1 + x) + x*exp(x)*(sin(x) - cos(x)*(1 + x))/(1 + x)**2",
        beside="Above the line, which of the two terms is subtracted from which?",
    ),
    Mistake(
        "quotient-rule-denominator-not-squared",
        "The numerator of {yours} is right. Look at what the quotient rule does to the denominator {v}.",
        "sin(x)/(x**2 + 1) → (cos(x)*(x**2 + 1) - sin(x)*2*x)/(x**2 + 1)",
        beside="Look at what the quotient rule does to the denominator {v}.",
    ),
    Mistake(
        "quotient-rule-denominator-missing",
        "That is the numerator of the quotient rule. What is it divided by?",
        "sin(x)/(x**2 + 1) → cos(x)*(x**2 + 1) - sin(x)*2*x",
        beside="What is the numerator of the quotient rule divided by?",
    ),
    Mistake(
        "quotient-rule-numerator-squared",
        "The numerator of {yours} is right. But which of {u} and {v} is squared below the line?",
        "sin(x)/(x**2 + 1) → (cos(x)*(x**2 + 1) - sin(x)*2*x)/sin(x)**2",
    ),
    Mistake(
        "quotient-rule-denominator-derivative-squared",
        "The numerator of {yours} is right. Below the line the derivative of {v} was squared; what stands"
        " there in the rule?",
        "sin(x)/(x**2 + 1) → (cos(x)*(x**2 + 1) - sin(x)*2*x)/(2*x)**2",
    ),
    Mistake(
        "quotient-rule-as-quotient-of-derivatives",
        "{Yours} divides the derivative of {u} by the derivative of {v}. Test this on x³/x to see why it "
        "cannot be right.",
        "sin(x)/(x**2 + 1) → cos(x)/(2*x)",
    ),
    Mistake(
        "quotient-rule-plus",
        "Nearly the quotient rule: check the sign between the two terms of the numerator.",
        "sin(x)/(x**2 + 1) → (cos(x)*(x**2 + 1) + sin(x)*2*x)/(x**2 + 1)**2",
        beside="Check the sign between the two terms of the numerator.",
    ),
    Mistake(
        "quotient-rule-numerator-only",
        "Below the line, {v} was treated as a constant, but it depends on the variable as well.",
        "sin(x)/(x**2 + 1) → cos(x)/(x**2 + 1)",
    ),
    Mistake(
        "quotient-rule-difference-of-derivatives",
        "In the numerator of the quotient rule each derivative has a companion factor; in {yours} they stand alone.",
        "sin(x)/(x**2 + 1) → (cos(x) - 2*x)/(x**2 + 1)**2",
    ),
    Mistake(
        "quotient-rule-wrong-partner",
        "In the numerator of {yours} each derivative stands beside its own part. Which part does it stand"
        " beside in the quotient rule?",
        "sin(x)/(x**2 + 1) → (cos(x)*sin(x) - (x**2 + 1)*2*x)/(x**2 + 1)**2",
    ),
    Mistake(
        "minus-not-distributed",
        "A minus in front of a bracket acts on every term in it. Look at the bracket after the minus, near {place}.",
        "(sin(x) + x)/(x**2 + 1) → ((cos(x) + 1)*(x**2 + 1) - sin(x)*2*x + x*2*x)/(x**2 + 1)**2",
        plain="A minus in front of a bracket acts on every term in it. Look at each bracket that stands "
        "behind a minus.",
    ),
    # Powers.
    Mistake(
        "power-rule-exponent-not-reduced",
        "The exponent came down in front. In {yours}, what is the new exponent of {base}?",
        "x**5 + sin(x) → 5*x**5 + cos(x)",
        plain="The exponent came down in front. Is it still up there as well, in {yours}?",
    ),
    Mistake(
        "power-rule-coefficient-missing",
        "The exponent of {base} was lowered. Where did the old exponent go?",
        "x**5 + sin(x) → x**4 + cos(x)",
    ),
    Mistake(
        "power-rule-coefficient-reduced",
        "The number that comes down in front of {base} is the old exponent, before it is lowered.",
        "x**5 + sin(x) → 4*x**4 + cos(x)",
    ),
    Mistake(
        "power-rule-coefficient-added",
        "In {sub} the number in front and the exponent meet. Does the power rule add or multiply them?",
        "3*x**5 + sin(x) → 8*x**4 + cos(x)",
    ),
    Mistake(
        "sqrt-half-missing",
        "A square root is the power one half. In {yours} that one half has not come down in front.",
        "sqrt(x) + sin(x) → 1/sqrt(x) + cos(x)",
    ),
    Mistake(
        "power-rule-exponent-raised",
        "In {yours} the exponent of {base} went up. That is the direction of another operation.",
        "x**5 + sin(x) → 5*x**6 + cos(x)",
    ),
    Mistake(
        "power-rule-negative-exponent-lost",
        "Write {sub} as a power with a negative exponent first, then lower it by one: which number is one"
        " less than it?",
        "x**(-3) + sin(x) → -3*x**2 + cos(x)",
    ),
    Mistake(
        "power-rule-negative-exponent-sign",
        "The exponent of {base} is negative; does its sign come down with it?",
        "x*exp(x)*(x**2 + x)**(-3) → (1 + x)*exp(x)*(x**2 + x)**(-3) + 3*x*exp(x)*(2*x + 1)*(x**2 + x)**(-4)",
    ),
    Mistake(
        "power-of-sum-distributed",
        "{Yours} treats the power of the sum {sub} as a sum of powers. Check that with numbers, say 1 and 2.",
        "sqrt(x**2 + sin(x)) → 1 + cos(x)/(2*sqrt(sin(x)))",
        plain="{Yours} treats a power of a sum as a sum of powers. Check that with numbers, say 1 and 2.",
    ),
    Mistake(
        "function-of-sum-distributed",
        "{Yours} treats a function of a sum as the sum of two function values. Check {sub} with numbers.",
        "log(x**2 + sin(x)) → 2/x + cos(x)/sin(x)",
        plain="{Yours} treats a root, or another function, of a sum as a sum of two function values. Check "
        "that with numbers.",
    ),
    # Exponentials and logarithms.
    Mistake(
        "power-rule-on-exponential",
        "In {sub} the variable is in the exponent. The power rule is for a variable base.",
        "2**x + sin(x) → x*2**(x - 1) + cos(x)",
    ),
    Mistake(
        "exponential-rule-on-varying-base",
        "In the given power the base varies as well. The rule for exponentials is for a constant base.",
        "x**x*sin(x) → x**x*log(x)*sin(x) + x**x*cos(x)",
    ),
    Mistake(
        "exponential-base-log-missing",
        "That would be right for base e. The base here is {b}.",
        "3**x*sin(x) → 3**x*sin(x) + 3**x*cos(x)",
    ),
    Mistake(
        "exponential-base-log-inverted",
        "The logarithm of the base belongs here. Does it multiply or divide?",
        "3**x + sin(x) → 3**x/log(3) + cos(x)",
    ),
    Mistake(
        "reciprocal-as-log",
        "{Yours} uses a function whose derivative is {sub}. The exercise asks for the derivative of {sub}.",
        "1/(x**2 + 1) + sin(x) → log(x**2 + 1) + cos(x)",
    ),
    Mistake(
        "log10-for-ln",
        "Everywhere in this course ln and `np.log` are the natural logarithm; a part of {yours} is off by"
        " the factor ln 10.",
        "x*log(x) → log10(x) + 1",
    ),
    Mistake(
        "log-derivative-wrong",
        "The derivative of ln is not in {yours}. What is the slope of ln at {inner}?",
        "log(x)*x**2 → x**2/log(x) + log(x)*2*x",
    ),
    # The table.
    Mistake(
        "sign-of-cosine-derivative",
        "Everything else in {yours} fits; look at the sign when a cosine is differentiated.",
        "cos(x)*x**2*exp(x) → sin(x)*x**2*exp(x) + cos(x)*2*x*exp(x) + cos(x)*x**2*exp(x)",
        beside="Look at the sign when a cosine is differentiated.",
    ),
    Mistake(
        "sign-of-sine-derivative",
        "Everything else in {yours} fits; look at the sign when a sine is differentiated.",
        "sin(x)*x**2*exp(x) → -cos(x)*x**2*exp(x) + sin(x)*2*x*exp(x) + sin(x)*x**2*exp(x)",
        beside="Look at the sign when a sine is differentiated.",
    ),
    Mistake(
        "trig-left-undifferentiated",
        "In {yours} the {sub} still stands as it was. What is its derivative?",
        "x*sin(x) → sin(x) + x*sin(x)",
    ),
    Mistake(
        "degrees-for-radians",
        "Somewhere in {yours} an angle is converted to degrees, or from them. Calculus works in radians.",
        "x*sin(x) → sin(x*pi/180) + x*cos(x*pi/180)",
    ),
    Mistake(
        "table-square-missing",
        "In {yours} a square is missing that belongs to the derivative of {sub}.",
        "tan(x) + x**2 → 1/cos(x) + 2*x",
        plain="In {yours} a square is missing.",
    ),
    Mistake(
        "table-wrong-entry",
        "The derivative used in {yours} for {sub} belongs to another function.",
        "tan(x) + x**2 → 1/tan(x) + 2*x",
    ),
    Mistake(
        "table-sign",
        "Everything else in {yours} fits; look at the sign in the derivative of {sub}.",
        "tan(x)*x**2*exp(x) → -x**2*exp(x)/cos(x)**2 + tan(x)*2*x*exp(x) + tan(x)*x**2*exp(x)",
        beside="Look at the sign in the derivative of {sub}.",
    ),
    Mistake(
        "square-on-argument",
        "The square belongs to the value of tanh. In {yours}, what is squared?",
        "tanh(x) + x → 2 - tanh(x**2)",
    ),
    Mistake(
        "sign-in-one-minus",
        "The ingredients of {yours} are right. Check its signs: what is subtracted from what?",
        "sigmoid(x) → sigmoid(x)*(1 + sigmoid(x))",
    ),
    Mistake(
        "sigmoid-derivative-of-output-vs-input",
        "The formula with 1 minus is meant for the value of the function. In {yours} it was given {inner} itself.",
        "sigmoid(x) → x*(1 - x)",
    ),
    Mistake(
        "sigmoid-factor-dropped",
        "The slope of the sigmoid is made of two factors. Only one of them is in {yours}.",
        "sigmoid(x) → 1 - sigmoid(x)",
    ),
    Mistake(
        "sigmoid-applied-twice",
        "In {yours} the sigmoid is applied to a value that is a sigmoid already.",
        "sigmoid(x) → sigmoid(sigmoid(x))*(1 - sigmoid(sigmoid(x)))",
    ),
    Mistake(
        "sigmoid-rule-for-tanh",
        "{Yours} uses the slope formula of the sigmoid. The function here is tanh.",
        "tanh(x) → tanh(x)*(1 - tanh(x))",
    ),
    Mistake(
        "tanh-rule-for-sigmoid",
        "{Yours} uses the slope formula of tanh. The function here is the sigmoid.",
        "sigmoid(x) → 1 - sigmoid(x)**2",
    ),
    # Sums and constants.
    Mistake(
        "constant-not-dropped",
        "All else is right. What is the slope of the constant {c}?",
        "x**2 + 3*x - 5 → 2*x + 3 - 5",
        plain="All else is right, but a constant is still there. What is the slope of a constant?",
        beside="What is the slope of the constant {c}?",
    ),
    Mistake(
        "constant-treated-as-variable",
        "It looks like a function, but there is no variable in {sub}.",
        "sin(x) + pi**3 → cos(x) + 3*pi**2",
    ),
    Mistake(
        "constant-factor-dropped",
        "All is right but for one number: follow the one in {sub} through your steps.",
        "7*sin(x) + x**2 → cos(x) + 2*x",
        plain="Everything in {yours} is right but for one constant factor. Follow the numbers through your steps.",
        beside="Follow the numbers in {sub} through your steps.",
    ),
    Mistake(
        "half-factor",
        "Everything in {yours} is right but for one constant factor. Follow the numbers through your steps.",
        "x**2*sin(x) → 4*x*sin(x) + 2*x**2*cos(x)",
        beside="A factor 2 or ½ too many came in. Follow the numbers through your steps.",
    ),
    Mistake(
        "term-dropped",
        "All terms but one are right; look at the one that comes from {sub}.",
        "x**4 + 2*x**3 + sin(x) → 4*x**3 + cos(x)",
        plain="All is right but for one term, which got lost on the way. Follow each term through your steps.",
    ),
    Mistake(
        "term-sign-flipped",
        "All terms but one are right; look at the sign of the one that comes from {sub}.",
        "x**4 + 2*x**3 + sin(x) → 4*x**3 - 6*x**2 + cos(x)",
    ),
    Mistake(
        "term-not-differentiated",
        "All terms but one are right; the one that comes from {sub} is still undifferentiated.",
        "x**4 + 2*x**3 + sin(x) → 4*x**3 + 2*x**3 + cos(x)",
    ),
    Mistake(
        "term-integrated",
        "All terms but one are right; the one that comes from {sub} was integrated.",
        "x**4 + 2*x**3 + sin(x) → 4*x**3 + x**4/2 + cos(x)",
    ),
    Mistake(
        "inner-minus-lost",
        "Look at the minus in {sub}: what happens to it when this is differentiated?",
        "x*exp(-2*x)*sin(x) → exp(-2*x)*sin(x) + x*2*exp(-2*x)*sin(x) + x*exp(-2*x)*cos(x)",
    ),
    # The whole.
    Mistake(
        "sign-flipped",
        "{Yours} is right except for its sign. Where does a minus enter?",
        "x**3*exp(x) → -3*x**2*exp(x) - x**3*exp(x)",
        beside="The sign of the whole is the other one. Where does a minus enter?",
    ),
    Mistake(
        "function-returned",
        "{Yours} is what is to be differentiated, as it stands. Its derivative is asked for.",
        "x**3*sin(x) → x**3*sin(x)",
    ),
    Mistake(
        "second-derivative-instead",
        "{Yours} was differentiated once too often.",
        "x**3 + sin(x) → 6*x - sin(x)",
    ),
    Mistake(
        "integrated-instead",
        "{Yours} is a function whose derivative is {f}. Here the derivative of {f} is asked for.",
        "x**3 + sin(x) → x**4/4 - cos(x)",
        plain="{Yours} was integrated: it is a function whose derivative is the given one. The other direction is "
        "asked for.",
    ),
    # One place in the learner's own formula.
    Mistake(
        "brackets-missing",
        "As it is written, {yours} means something else than it seems to. One pair of brackets would "
        "change that; look around {place}.",
        "1/(2*sqrt(x)) written as 1/2*sqrt(x)",
        plain="As it is written, {yours} means something else than it seems to. One pair of brackets would "
        "change that: which operation comes first?",
    ),
    Mistake(
        "difference-order-swapped",
        "Everything in {yours} fits but one difference: which is subtracted from which in {place}?",
        "y - a2 in the place of a2 - y",
        plain="Everything in {yours} fits but one difference: which is subtracted from which?",
    ),
    Mistake(
        "sign-slip",
        "Everything in {yours} fits but one sign: look at {place} again.",
        "1 + s in the place of 1 - s",
        plain="Everything in {yours} fits but one sign: look at each of them again.",
    ),
    Mistake(
        "number-slip",
        "Everything in {yours} fits but one number: look at {place} again.",
        "3*x in the place of 2*x",
        plain="Everything in {yours} fits but one number: look at each of them again.",
    ),
    Mistake(
        "exponent-off-by-one",
        "Everything in {yours} fits but one exponent: look at {place} again.",
        "t**3 in the place of t**2",
        plain="Everything in {yours} fits but one exponent: count once more how often the factor stands there.",
    ),
    Mistake(
        "symbol-swapped",
        "Everything in {yours} fits but one symbol: look at {place} again.",
        "a1 in the place of a2",
        plain="Everything in {yours} fits but one symbol: look at each of them again.",
    ),
    Mistake(
        "factor-missing",
        "Everything in {yours} fits, but one factor is missing.",
        "a2 - y in the place of (a2 - y)*a2",
    ),
    Mistake(
        "factor-extra",
        "Everything in {yours} fits, but one factor is too many: look at {place} again.",
        "s*(1 - s)*s in the place of s*(1 - s)",
        plain="Everything in {yours} fits, but one factor is too many.",
    ),
    Mistake(
        "complement-missing",
        "Everything in {yours} fits but one symbol: is it {place}, or 1 minus that?",
        "s*s in the place of s*(1 - s)",
        plain="Everything in {yours} fits but one thing: a symbol and 1 minus that symbol have been exchanged.",
    ),
    Mistake(
        "term-extra",
        "Everything in {yours} fits, but one term is too many: look at {place} again.",
        "3*x**2 + x in the place of 3*x**2",
        plain="Everything in {yours} fits, but one term is too many.",
    ),
    Mistake(
        "decomposition-swapped",
        "The two formulas stand under each other's names: which one is applied to x first? That is the inner one.",
        'sin(x**3) as "u**3" of "sin(x)"',
    ),
    Mistake(
        "decomposition-differentiated",
        "{Yours} is a derivative already. Here the outer and the inner function themselves are asked for.",
        'sin(x**3) as "cos(u)" of "x**3"',
    ),
    Mistake(
        "variable-swapped",
        "{Yours} would be right with other letters for its variables: which one is which?",
        "3*X**2 in the place of 3*x**2",
    ),
)
