# exercise: 07-gradient-checking part: a
# mistake: Subtracted in the wrong order in the backward quotient, so its sign is flipped.
# accept: difference-order-swapped, sign-flipped
def forward_diff(f, x, h):
    return (f(x + h) - f(x)) / h

def backward_diff(f, x, h):
    return (f(x - h) - f(x)) / h

def centered_diff_h(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)
