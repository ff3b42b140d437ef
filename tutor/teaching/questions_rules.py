"""The first hint after a slip in the rules: a question, one step on from what the verdict said. Never the answer."""

QUESTIONS: dict[str, str] = {
    # Chains.
    "chain-rule-inner-derivative-missing": (
        "Which part of {yours} took care of {inner}? Move $x$ by a little: does the inside move as fast as $x$?"
    ),
    "chain-rule-derivative-inside": (
        "If you worked out the outer slope on a calculator, which number would you put into it: the value of "
        "{inner}, or the slope of {inner}?"
    ),
    "chain-rule-inner-lost": "In {sub}, which number does the outside get to see: $x$, or the value of {inner}?",
    "chain-rule-inside-ignored": (
        "Write $u$ for {inner}. What is the slope of {outer} by $u$, and how fast does $u$ move?"
    ),
    "chain-rule-outer-not-differentiated": (
        "The chain rule multiplies two slopes. Which two pieces of {yours} are slopes, and which one is still a "
        "function as it was given?"
    ),
    "chain-rule-outer-derivative-missing": "Write $u$ for {inner}, so that {outer} is left. What is its slope by $u$?",
    "chain-rule-added": (
        "One gear turns twice as fast as $x$, the next one three times as fast as the first. How much faster than "
        "$x$ does the second one turn: $2 + 3$ times, or $2 \\cdot 3$ times?"
    ),
    "chain-rule-inner-kept-as-factor": "Try it on $(5x)^2$: is the factor that comes from the inside $5x$, or 5?",
    "chain-rule-inner-derivative-divided": "If the inside runs twice as fast, does the whole change faster, or slower?",
    "power-rule-on-the-argument": (
        "In {sub}, what exactly is raised: $x$, or {base}? What does that make the outer function?"
    ),
    "function-misread": "Work out {f} at $x = 2$ on paper. What do you do to 2 first, and what last?",
    "sign-misread": (
        "Write {f} down once more, sign by sign. Which sign differs in the function that you differentiated?"
    ),
    "decomposition-swapped": "Put $x = 2$ in on paper: which of your two formulas do you need first?",
    "decomposition-differentiated": "Put your inner formula into your outer one. Is that the given function?",
    # Products and quotients.
    "product-rule-as-product-of-derivatives": (
        "A rectangle has the sides {u} and {v}. When both grow a little, which strips does its area gain?"
    ),
    "product-rule-term-missing": (
        "While {u} changes, {v} stands still, and the other way round. Which of these two changes is missing in "
        "{yours}?"
    ),
    "product-rule-minus": "If {u} and {v} both grow, does their product gain from each of them, or lose by one?",
    "product-rule-sum-of-derivatives": "Try your recipe on $x \\cdot x$. Does it give the slope of $x^2$?",
    "product-rule-factor-dropped": (
        "The rule has two terms, each a slope times a factor that stays. Which slope stands alone in {yours}?"
    ),
    "product-rule-wrong-partner": (
        "When {u} changes by a little, what is that change multiplied by in the product: {u}, or {v}?"
    ),
    "quotient-rule-order-swapped": (
        "Take $x/1$, with the slope 1: there $u' = 1$ and $v' = 0$. Which order of the two terms gives 1, and which "
        "$-1$?"
    ),
    "quotient-rule-denominator-not-squared": "Try your recipe on $1/x$. Does it give the slope of $x^{-1}$?",
    "quotient-rule-denominator-missing": (
        "What would the slope of a quotient be if {v} were ten times as large everywhere?"
    ),
    "quotient-rule-numerator-squared": "Try your recipe on $x/5$. What is squared below the line then?",
    "quotient-rule-denominator-derivative-squared": (
        "Try your recipe on $x/5$: what is the slope of 5, and what happens below the line?"
    ),
    "quotient-rule-as-quotient-of-derivatives": "Try your recipe on $x^3/x$, which is $x^2$. Does it give $2x$?",
    "quotient-rule-plus": "If {v} grows and {u} stays, does the fraction grow or fall? Which sign says that?",
    "quotient-rule-numerator-only": (
        "Is {v} the same for every $x$? If not, which term of the quotient rule tells of it?"
    ),
    "quotient-rule-difference-of-derivatives": (
        "In $u'v - uv'$ each slope has a companion. What are the two companions here?"
    ),
    "quotient-rule-wrong-partner": (
        "Where $v$ is the constant 1, the rule must leave $u'$. Which partner of $u'$ does that ask for?"
    ),
    "minus-not-distributed": "Put numbers into the bracket near {place}, and take the minus of it. Which signs turn?",
    # Powers.
    "power-rule-exponent-not-reduced": "The slope of $x^2$ is $2x$, not $2x^2$. What happened to the exponent there?",
    "power-rule-coefficient-missing": "The slope of $x^2$ is $2x$, not $x$. Where does that 2 come from?",
    "power-rule-coefficient-reduced": "The slope of $x^2$ is $2x$, not $x$. Is the 2 the old exponent or the new one?",
    "power-rule-coefficient-added": (
        "How fast does $5x^2$ change, compared with $x^2$: five times as fast, or five more?"
    ),
    "sqrt-half-missing": "Write the root as a power of {base}. Which number comes down in front?",
    "power-rule-exponent-raised": (
        "Which of differentiating and integrating makes a power larger? Which one is asked for?"
    ),
    "power-rule-negative-exponent-lost": "On a number line, is one less than $-3$ the number $-2$ or $-4$?",
    "power-rule-negative-exponent-sign": "Does $1/x$ rise or fall for positive $x$? Which sign has its slope, then?",
    "power-of-sum-distributed": (
        "Is $(1 + 2)^2$ the same as $1^2 + 2^2$? What is the outside of {sub}, and what its inside?"
    ),
    "function-of-sum-distributed": "Does the function in {sub} turn a sum into a sum? Try it with two easy numbers.",
    # Exponentials and logarithms.
    "power-rule-on-exponential": (
        "In {sub}, what moves when $x$ does: the base or the exponent? Which rule is made for that?"
    ),
    "exponential-rule-on-varying-base": (
        "Write the power as $e$ to some exponent. Which two things in that exponent change with $x$?"
    ),
    "exponential-base-log-missing": "How can {sub} be written as a power of $e$? What stands in the exponent then?",
    "exponential-base-log-inverted": (
        "The larger the base, the steeper the curve. Does its logarithm multiply, or divide?"
    ),
    "reciprocal-as-log": "Which of the two is asked for: a function whose slope is {sub}, or the slope of {sub}?",
    "log10-for-ln": "Which function of NumPy is the natural logarithm: `np.log` or `np.log10`?",
    "log-derivative-wrong": (
        "How steep is $\\ln$ at 1, at 10 and at 100? Which simple function gives these three slopes?"
    ),
    # The table.
    "sign-of-cosine-derivative": (
        "Just to the right of 0, does the cosine rise or fall? Which sign has its slope there?"
    ),
    "sign-of-sine-derivative": "Just to the right of 0, does the sine rise or fall? Which sign has its slope there?",
    "trig-left-undifferentiated": (
        "Name every factor of {yours}, and say which ones are slopes. Which one should be, and is not?"
    ),
    "degrees-for-radians": "Is there a factor $180/\\pi$, or `np.degrees`, on the way? Who asked for it?",
    "table-square-missing": "Look the derivative in {sub} up in a table once more: which power has it?",
    "table-wrong-entry": "What does a table of derivatives say for {sub}? Compare it with yours, letter by letter.",
    "table-sign": "Does the function in {sub} rise or fall where it stands? Which sign has its slope, then?",
    "square-on-argument": (
        "Is it the square of a value of tanh, or tanh of a square? Which of the two is $t^2$ if $t = \\tanh x$?"
    ),
    "sign-in-one-minus": "The slope of {sub} is small where the function is nearly flat. Which sign does that?",
    "sigmoid-derivative-of-output-vs-input": (
        "In $s(1 - s)$, what does $s$ stand for: what goes into the sigmoid, or what comes out?"
    ),
    "sigmoid-factor-dropped": (
        "Far to the left the sigmoid is flat, and far to the right as well. Which factor sees to which end?"
    ),
    "sigmoid-applied-twice": (
        "How often does your code pass through the sigmoid on its way to the slope? How often should it?"
    ),
    "sigmoid-rule-for-tanh": "How steep is tanh at 0, where its value is 0? What does your formula give there?",
    "tanh-rule-for-sigmoid": (
        "How steep is the sigmoid at 0, where its value is 1/2? What does your formula give there?"
    ),
    # Sums and constants.
    "constant-not-dropped": "Moving the whole graph up by {c} changes its height. Does it change any slope?",
    "constant-treated-as-variable": "Which number is {sub}, worked out? How fast does that number change with $x$?",
    "constant-factor-dropped": "How much steeper is $7x$ than $x$? What does that say about the number in {sub}?",
    "half-factor": (
        "Divide a value of {yours} by a slope that you measured with `centered_diff`. Which factor comes out?"
    ),
    "term-dropped": "Go through the function term by term. What did each one become in {yours}?",
    "term-sign-flipped": "Which sign stands before {sub} in the function, and which before what you made of it?",
    "term-not-differentiated": "Go through {yours} term by term, and name the rule for each. Which term has none?",
    "term-integrated": "Differentiating lowers a power. Which term of {yours} went up?",
    "inner-minus-lost": "What is the slope of {sub} alone, with its sign?",
    "term-extra": "Count the terms of the function and those of {yours}. Which one has no origin?",
    # The whole.
    "sign-flipped": "Take one point: does the function rise or fall there? Which sign has your slope?",
    "function-returned": "The value says how high the graph is. Which question does the derivative answer?",
    "second-derivative-instead": "How often did you differentiate? How often is asked for?",
    "integrated-instead": "Differentiate {yours}: what comes out, and what should have gone in?",
    # One place in the learner's own formula.
    "brackets-missing": (
        "Python multiplies and divides from left to right, and only then adds and subtracts. What does that make of "
        "{place}?"
    ),
    "difference-order-swapped": (
        "For {place}, put in two numbers that you can subtract in your head. Which sign should come out?"
    ),
    "sign-slip": (
        "Work out {place} with a number for each letter, once from the rule and once from your code. Where do they "
        "part?"
    ),
    "number-slip": "Where does the number near {place} come from? Derive that piece alone once more.",
    "exponent-off-by-one": "Which rule made the exponent near {place}? Does it go down by one there, or not?",
    "symbol-swapped": "Say in words what should stand at {place}. Which symbol means that?",
    "factor-missing": (
        "List the factors that should be there, one by one, each with its reason. Which one is not in {yours}?"
    ),
    "factor-extra": "Say for each factor of {yours} where it comes from. For which one can you not?",
    "complement-missing": "Two numbers that add up to 1 stand side by side in this rule. Are both of them in {yours}?",
    "variable-swapped": "Which letters may stand in this formula? The starter lists them.",
}
"""Id of a mistake → a question in Markdown; `{inner}` and the like are the pieces of `tutor.diagnosis.catalogue`."""
