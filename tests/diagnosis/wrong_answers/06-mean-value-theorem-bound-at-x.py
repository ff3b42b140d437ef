# exercise: 06-mean-value-theorem part: b
# mistake: Assumed that x is the smaller one: the bound 1/x.
# accept: none
proof_b = {"function": "ln(t)", "derivative_at_c": "1/c", "bound": "1/x"}
