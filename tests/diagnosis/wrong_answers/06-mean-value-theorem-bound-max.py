# exercise: 06-mean-value-theorem part: b
# mistake: Bounded 1/c by 1/max(x, y): the wrong end of the interval.
# accept: min-and-max-swapped, symbol-swapped
proof_b = {"function": "ln(t)", "derivative_at_c": "1/c", "bound": "1/max(x, y)"}
