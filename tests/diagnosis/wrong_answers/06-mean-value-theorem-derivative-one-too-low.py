# exercise: 06-mean-value-theorem part: d
# mistake: The right function, but its derivative was given as f'(c).
# accept: none, function-returned
proof_d = {"apply_to": "f'", "derivative_at_c": "f'(c)", "bound": "L"}
L = 2
lhs = 4
rhs = 4
