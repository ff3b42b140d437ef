# exercise: 02-chain-rule part: d
# mistake: Two slips: the inner derivative forgotten and the exponent not lowered.
# accept: none, chain-rule-inner-derivative-missing, power-rule-exponent-not-reduced
def s_prime(x):
    return 10 * (1 + x**2) ** 10
