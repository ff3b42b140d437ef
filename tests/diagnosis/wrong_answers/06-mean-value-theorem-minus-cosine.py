# exercise: 06-mean-value-theorem part: a
# mistake: Took -cos as the derivative of sin.
# accept: sign-of-sine-derivative, sign-flipped
proof_a = {"function": "sin(t)", "derivative_at_c": "-cos(c)", "bound": "1"}
