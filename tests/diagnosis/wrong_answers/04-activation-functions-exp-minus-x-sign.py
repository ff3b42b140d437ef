# exercise: 04-activation-functions part: a
# mistake: Forgot the minus from the chain rule: took exp(-x) as the derivative of exp(-x).
# accept: inner-minus-lost, sign-flipped, chain-rule-inner-derivative-missing, sign-slip
quotient_rule = {"u": "1", "v": "1 + exp(-x)", "du": "0", "dv": "exp(-x)"}
sigmoid_prime_formula = "s*(1 - s)"
