# exercise: 06-mean-value-theorem part: b
# mistake: Differentiated the logarithm twice: -1/c**2.
# accept: second-derivative-instead
proof_b = {"function": "ln(t)", "derivative_at_c": "-1/c^2", "bound": "1/min(x, y)"}
