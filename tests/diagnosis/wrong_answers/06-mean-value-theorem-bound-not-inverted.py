# exercise: 06-mean-value-theorem part: b
# mistake: Gave min(x, y) as the bound and forgot the reciprocal.
# accept: none, slope-inverted
proof_b = {"function": "log(t)", "derivative_at_c": "1/c", "bound": "min(x, y)"}
