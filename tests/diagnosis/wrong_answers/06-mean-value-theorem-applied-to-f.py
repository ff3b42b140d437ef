# exercise: 06-mean-value-theorem part: d
# mistake: Applied the theorem to f and not to its derivative.
# accept: none
proof_d = {"apply_to": "f", "derivative_at_c": "f'(c)", "bound": "L"}
L, lhs, rhs = 2, 4, 4
