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
        "Nothing is averaged here; look at {keys}.",
        "np.mean(delta) for the gradient of b",
    ),
    Mistake(
        "gradient-for-signal",
        "Look at {keys}: what goes back through a weight is the signal behind it, not the gradient of the weight.",
        'grads["w2"]*w2*a1*(1 - a1) for the gradient of b1',
    ),
    Mistake(
        "forward-value-for-signal",
        "In {keys} a value of the way forward stands where the signal from the loss belongs.",
        "np.outer(h, x) for the gradient of W",
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
    Mistake(
        "bias-after-activation",
        "Look at the way forward: a bias is added behind the activation. It belongs to the sum.",
        "np.tanh(W @ x) + b for the hidden layer",
    ),
    Mistake(
        "activation-twice",
        "Look at the way forward: an activation is applied twice.",
        "sigmoid(sigmoid(z1))",
    ),
    Mistake(
        "squared-before-summing",
        "Each product of v and h is squared on its own. The prediction is one number, their sum.",
        "np.sum(0.5*(v*h + c - y)**2)",
    ),
    Mistake(
        "other-loss",
        "This is another loss: squared error and cross-entropy are two. Which one does the text give?",
        "-y*np.log(a2) - (1 - y)*np.log(1 - a2) for half the square of a2 - y",
    ),
    Mistake(
        "loss-is-zero",
        "Your loss is always 0. In Python `1//2` is 0; one half is `1/2` or `0.5`.",
        "1//2*(a2 - y)**2",
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
        "Every step uses what was computed at the start. What has to be computed anew, and where does that stand?",
        "grads = backward(…) before the loop",
    ),
    Mistake(
        "gradients-added-up",
        "Each step goes by the sum of all gradients so far. Where do yours begin at 0 again?",
        "total += grad; w1 = w1 - eta*total",
    ),
    Mistake(
        "parameter-overwritten",
        "The step itself has taken the place of the parameter. What is it to be taken from?",
        'w1 = -eta*grads["w1"]',
    ),
    Mistake(
        "gradient-of-another",
        "A parameter is moved by the gradient of another one. Compare the names on both sides of your updates.",
        'b1 = b1 - eta*grads["w1"]',
    ),
    Mistake(
        "parameter-not-updated",
        "One of the four parameters never moves. How many updates are in your loop?",
        "w1, w2 and b2 are updated, and b1 is not",
    ),
    Mistake(
        "losses-added-up",
        "Each entry of your list is the sum of all losses so far.",
        "total += loss; losses.append(total)",
    ),
    Mistake(
        "first-loss-twice",
        "The loss before the first step stands in your list twice.",
        "losses = [loss], and loss is appended in the loop as well",
    ),
    Mistake(
        "return-in-loop",
        "The list ends after one step. How far is the `return` indented?",
        "return losses, in the body of the loop",
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
