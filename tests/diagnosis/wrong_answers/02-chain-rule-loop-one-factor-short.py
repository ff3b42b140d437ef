# exercise: 02-chain-rule part: d
# mistake: Builds the ninth power by a loop that runs once too few.
# accept: exponent-off-by-one, factor-missing
def s_prime(x):
    product = 1 + x**2
    for _ in range(1, 8):
        product = product * (1 + x**2)
    return 20 * x * product
