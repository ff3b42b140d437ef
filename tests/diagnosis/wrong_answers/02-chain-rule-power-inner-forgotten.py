# exercise: 02-chain-rule part: d
# mistake: Applied the power rule to the bracket and forgot the factor 2x.
# accept: chain-rule-inner-derivative-missing
def s_prime(x):
    return 10 * (1 + x**2) ** 9
