# exercise: 04-activation-functions part: a
# mistake: Gave 1 - s**2, which belongs to tanh.
# accept: tanh-rule-for-sigmoid
quotient_rule = {"u": "1", "v": "1 + exp(-x)", "du": "0", "dv": "-exp(-x)"}
sigmoid_prime_formula = "1 - s^2"
