# exercise: 06-mean-value-theorem part: b
# mistake: No recognisable mistake: an arbitrary expression as the bound.
# accept: none
proof_b = {"function": "ln(t)", "derivative_at_c": "1/c", "bound": "x*y + 7"}
