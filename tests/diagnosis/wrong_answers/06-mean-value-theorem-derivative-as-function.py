# exercise: 06-mean-value-theorem part: a
# mistake: Applied the theorem to the cosine, the derivative, instead of the sine.
# accept: none, second-derivative-instead
proof_a = {"function": "cos(t)", "derivative_at_c": "-sin(c)", "bound": "1"}
