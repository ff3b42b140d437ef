# exercise: 02-chain-rule part: d
# mistake: The inner function is just x: the split takes nothing apart.
# accept: none
def s_prime(x):
    return 20 * x * (1 + x**2) ** 9

s_outer = "(1 + u^2)^10"
s_inner = "x"
