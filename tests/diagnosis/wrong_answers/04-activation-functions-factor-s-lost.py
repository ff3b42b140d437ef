# exercise: 04-activation-functions part: a
# mistake: Forgot the factor s: 1 - s only.
# accept: sigmoid-factor-dropped, factor-missing
quotient_rule = {"u": "1", "v": "1 + exp(-x)", "du": "0", "dv": "-exp(-x)"}
sigmoid_prime_formula = "1 - s"
