# exercise: 07-gradient-checking part: a
# mistake: Forgot to divide by the step.
# accept: difference-quotient-divisor
def forward_diff(f, x, h):
    return f(x + h) - f(x)
