# exercise: 06-mean-value-theorem part: b
# mistake: Left the logarithm undifferentiated at c.
# accept: function-returned, term-not-differentiated, log-derivative-wrong
proof_b = {"function": "ln(t)", "derivative_at_c": "ln(c)", "bound": "1/min(x, y)"}
