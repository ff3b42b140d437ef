"""What is said about slips in backward passes and training loops."""

from tutor.diagnosis.mistake import Mistake

ROWS: tuple[Mistake, ...] = (
    Mistake(
        "backprop-activation-derivative-missing",
        "Going back through an activation, its slope is a factor. Is it there on the way to {keys}?",
        "(a2 - y)*a1 for the gradient of w2",
    ),
    Mistake(
        "pre-activation-for-activation",
        "In {keys} the layer before is seen through its sum. What was passed on is the activation.",
        "(a2 - y)*z2*(1 - z2) for the gradient of b2",
    ),
    Mistake(
        "activation-derivative-at-output",
        "In {keys} the activation is applied a second time, inside its own slope.",
        "1 - tanh(h)**2 where h is tanh already",
    ),
    Mistake(
        "activation-derivative-extra",
        "Look at {keys}: there is one slope of an activation too many.",
        "delta2*a1*(1 - a1) for the gradient of w2",
    ),
    Mistake(
        "backprop-error-missing",
        "The chain starts with the slope of the loss with respect to the prediction. Is it in {keys}?",
        "a2*(1 - a2)*a1 for the gradient of w2",
    ),
    Mistake(
        "backprop-error-sign",
        "The slope of the loss with respect to the prediction starts the chain. Which is subtracted from which?",
        "(y - a2)*a2*(1 - a2) for the gradient of b2",
    ),
    Mistake(
        "loss-used-for-its-derivative",
        "The loss itself stands at the start of the chain. What belongs there is its slope.",
        "0.5*(a2 - y)**2*a2*(1 - a2) for the gradient of b2",
    ),
    Mistake(
        "backprop-weight-missing",
        "Look at {keys}: the signal goes back through the weight that it came forward through. Which one "
        "joins these two layers?",
        "delta2*a1*(1 - a1) for the gradient of b1",
    ),
    Mistake(
        "backprop-wrong-weight",
        "Look at {keys}: a weight stands there that this signal does not pass.",
        "delta2*w1*a1*(1 - a1) for the gradient of b1",
    ),
    Mistake(
        "backprop-wrong-layer",
        "Look at {keys}: an activation of another layer stands there.",
        "(a2 - y)*a1*(1 - a1) for the gradient of b2",
    ),
    Mistake(
        "backprop-wrong-input",
        "The gradient of a weight has the value that this weight was multiplied with. Which value was that for {keys}?",
        "delta2*x for the gradient of w2",
    ),
    Mistake(
        "bias-gradient-has-input",
        "A bias is added, not multiplied. What is the slope of the sum with respect to the bias? Look at {keys}.",
        "delta2*a1 for the gradient of b2",
    ),
    Mistake(
        "weight-and-bias-swapped",
        "The gradients of weights and biases stand under each other's names.",
        '{"w1": delta1, "b1": delta1*x}',
    ),
    Mistake(
        "layers-swapped",
        "The gradients of the two layers stand under each other's names.",
        '{"w1": delta2*a1, "w2": delta1*x}',
    ),
    Mistake(
        "backprop-stale-signal",
        "In {keys} the signal is the one from before the activation was passed.",
        "dh for the gradient of b",
    ),
    Mistake(
        "outer-product-order",
        "Entry (i, j) of the gradient of W belongs to unit i and input j. Which vector runs along the rows?",
        "np.outer(x, delta)",
    ),
    Mistake(
        "backprop-transposed-weights",
        "Forward, W takes inputs to units. Which way round does it take the signal back?",
        "W @ delta for the gradient of x",
    ),
    Mistake(
        "sum-over-units",
        "In {keys} one number stands for all units; each unit has its own.",
        "np.sum(delta) for the gradient of b",
    ),
    Mistake(
        "mean-instead-of-sum",
        "Nothing is averaged in this loss; look at {keys}.",
        "np.mean(delta) for the gradient of b",
    ),
    # The way forward.
    Mistake(
        "loss-not-squared",
        "The loss is half the square of the error. What has become of the square?",
        "0.5*(prediction - y) for the loss",
    ),
    Mistake(
        "bias-missing",
        "Look at the sums of the way forward: a bias is not added.",
        "np.tanh(W @ x) for the hidden layer",
    ),
    Mistake(
        "activation-missing",
        "Look at the way forward: a sum is passed on without its activation.",
        "h = W @ x + b",
    ),
    Mistake(
        "wrong-activation",
        "Look at the way forward: an activation of another network stands there.",
        "1/(1 + np.exp(-a)) for tanh(a)",
    ),
    Mistake(
        "layer-skipped",
        "Look at the way forward: a layer or a weight is passed over.",
        "z2 = w2*x + b2",
    ),
    # Training.
    Mistake(
        "sign-of-update",
        "Your losses rise. In which direction does the gradient point?",
        'w1 = w1 + eta*grads["w1"]',
    ),
    Mistake(
        "update-before-gradient",
        "A parameter is changed before the other gradients of the same step are computed.",
        "w1 is updated, then backward is called for b1",
    ),
    Mistake(
        "loss-after-step-instead-of-before",
        "Your list starts with the loss after the first step; the first entry asked for is the loss before any step.",
        "losses.append(…) at the end of the loop",
    ),
    Mistake("one-loss-too-many", "There is one loss more than there are steps.", "an append after the loop"),
    Mistake("one-step-too-few", "There is one loss less than there are steps.", "range(steps - 1)"),
    Mistake(
        "list-reversed",
        "The losses are in reverse: the first entry asked for is the loss before any step.",
        "losses.insert(0, loss)",
    ),
    Mistake("learning-rate-ignored", "The steps do not depend on eta.", 'w1 = w1 - grads["w1"]'),
    Mistake(
        "gradient-not-recomputed",
        "The gradient is the same at every step. Where is it computed?",
        "grads = backward(…) before the loop",
    ),
    Mistake("biases-not-updated", "The biases never move.", "only w1 and w2 are updated"),
    Mistake("first-layer-not-updated", "The first layer never moves.", "only w2 and b2 are updated"),
    Mistake("second-layer-not-updated", "The second layer never moves.", "only w1 and b1 are updated"),
    Mistake(
        "parameters-never-change",
        "Every loss is the same: the parameters never change.",
        "the updates are missing",
    ),
)
