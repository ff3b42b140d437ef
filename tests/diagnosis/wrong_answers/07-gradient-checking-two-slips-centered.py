# exercise: 07-gradient-checking part: a
# mistake: Two slips: the difference taken the wrong way round, and divided by h instead of 2h.
# accept: none, difference-quotient-divisor, difference-order-swapped
def centered_diff_h(f, x, h):
    return (f(x - h) - f(x + h)) / h
