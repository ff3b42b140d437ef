# exercise: 04-activation-functions part: a
# mistake: Took 1 as the derivative of the constant 1 in the numerator.
# accept: constant-not-dropped, term-not-differentiated, function-returned, number-slip
quotient_rule = {"u": "1", "v": "1 + exp(-x)", "du": "1", "dv": "-exp(-x)"}
sigmoid_prime_formula = "s*(1 - s)"
