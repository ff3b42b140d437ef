"""The first hint after a mistake in a backward pass or a training loop: a question, one step on from the verdict."""

QUESTIONS: dict[str, str] = {
    "backprop-activation-derivative-missing": (
        "Walk back from the loss to {keys} and name every step. Which steps are activations, and which factor has "
        "each left?"
    ),
    "pre-activation-for-activation": "What did the next layer get to see: the sum, or the activation of the sum?",
    "activation-derivative-at-output": (
        "Your cache holds the activation already. If you apply it once more, at which point is the slope taken?"
    ),
    "activation-derivative-extra": "Walk back from the loss to {keys}: how many activations do you pass?",
    "backprop-error-missing": "Differentiate the loss by the prediction alone. Where does that stand in {keys}?",
    "backprop-error-sign": (
        "If the prediction is too large, should it grow or fall? Which sign must its slope have, then?"
    ),
    "loss-used-for-its-derivative": "What is the slope of $\\frac{1}{2} e^2$ by $e$?",
    "backprop-weight-missing": (
        "Between the two layers there is a product. What is its slope by the activation of the first layer?"
    ),
    "backprop-wrong-weight": "Draw the network. Which edge does the signal run along on its way to {keys}?",
    "backprop-wrong-layer": (
        "Which layer does each activation in {keys} belong to? Which one should the slope belong to?"
    ),
    "backprop-wrong-input": "In $z = w a + b$, what is the slope of $z$ by $w$? What is $a$ for this weight?",
    "bias-gradient-has-input": "In $z = w a + b$, what is the slope of $z$ by $b$?",
    "weight-and-bias-swapped": (
        "Which of weight and bias is multiplied by the input? Under which key does its gradient stand?"
    ),
    "layers-swapped": "Which layer do `w1` and `b1` belong to: the one at the input, or the one at the output?",
    "backprop-stale-signal": (
        "Is the signal that you use for {keys} the one before the activation, or the one behind it?"
    ),
    "outer-product-order": "Which shape has W, and which shape has your gradient of it? Try a W that is not square.",
    "backprop-transposed-weights": (
        "How long is the signal, and how long is x? Which of `W` and `W.T` leads from one to the other?"
    ),
    "sum-over-units": "Where in your code do the numbers of all units become one? Should {keys} see the other units?",
    "mean-instead-of-sum": "Does the loss divide by anything? Then where should a mean come from?",
    "gradient-for-signal": "In $z_2 = w_2 a_1 + b_2$, what is the slope of $z_2$ by $a_1$? Does $a_1$ stand in it?",
    "forward-value-for-signal": "If the loss were twice as large, {keys} should double. Does it, with your formula?",
    "bias-after-activation": "Write down one layer of the text. Which operation comes last, and where is the bias?",
    "activation-twice": "Follow one number through your layer. How often does it pass the activation?",
    "squared-before-summing": "How many predictions does the network make for one $x$? How many do you square?",
    "other-loss": "What does the text say of the loss? Compare it with yours for an error of 0.",
    "loss-is-zero": "Print the factor in front of your square. What is it?",
    "activation-missing": "Which lines of the network have an activation in them? Go through yours one by one.",
    "wrong-activation": "Which activation does the text give this network? Which one does your code call?",
    "bias-missing": "How many parameters has each layer? Which of them does your code use on the way forward?",
    "loss-not-squared": "What does the loss say of an error of $-1$, compared with one of 1?",
    "layer-skipped": "Draw the network, and follow the input through your code. Which box do you never enter?",
    "sign-of-update": "The gradient points uphill. Which way should a step go?",
    "update-before-gradient": "When the second parameter is changed, at which values were its slopes computed?",
    "loss-after-step-instead-of-before": "Which loss has a loop of 0 steps seen? What should the first entry be?",
    "one-loss-too-many": "How many entries should there be for 3 steps? Count yours.",
    "one-step-too-few": "How often does your loop run for `steps = 3`?",
    "list-reversed": "Where does `append` put a new loss, and where does yours go?",
    "learning-rate-ignored": "What changes in your loop if `eta` is doubled?",
    "gradient-not-recomputed": "Which lines of your code run once, and which run in every step?",
    "gradients-added-up": "After two steps, which gradients are in the third one: one of them, or three?",
    "parameter-overwritten": "If the gradient were 0, what should become of `w1`, and what becomes of it in your loop?",
    "gradient-of-another": "Read each update aloud: which parameter moves, and by the slope of which one?",
    "parameter-not-updated": "Print all four parameters after the first step. Which one is what it was?",
    "losses-added-up": "If the loss were 1 before every step, what should your list be? What would it be?",
    "first-loss-twice": "Print the first three entries of your list. Which two are the same?",
    "return-in-loop": "Which lines of your function belong to the loop? Look at the indentation.",
    "biases-not-updated": "Print `b1` after the first step and after the last one. What do you see?",
    "first-layer-not-updated": "Print `w1` after the first step and after the last one. What do you see?",
    "second-layer-not-updated": "Print `w2` after the first step and after the last one. What do you see?",
    "parameters-never-change": "Which line of your loop gives `w1` a new value?",
}
"""Id of a mistake → a question in Markdown, as in `questions_rules`."""
