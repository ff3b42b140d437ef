# exercise: 02-chain-rule part: d
# mistake: Forgot to bring the exponent 10 down as a factor.
# accept: power-rule-coefficient-missing, half-factor, constant-factor-dropped
def s_prime(x):
    base = 1 + x**2
    return base**9 * 2 * x
