# exercise: 06-mean-value-theorem part: a
# mistake: Bounded the cosine by 2, which is true but not the smallest bound.
# accept: none, number-slip, half-factor
proof_a = {"function": "sin(t)", "derivative_at_c": "cos(c)", "bound": "2"}
