# exercise: 04-activation-functions part: a
# mistake: Kept the constant 1 when differentiating the denominator.
# accept: constant-not-dropped, term-not-differentiated, function-returned
quotient_rule = {
    "u": "exp(x)",
    "v": "1 + exp(x)",
    "du": "exp(x)",
    "dv": "1 + exp(x)",
}
sigmoid_prime_formula = "s - s^2"
