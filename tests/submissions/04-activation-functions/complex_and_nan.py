# expect: a=wrong b=wrong c=wrong d=wrong
# why: a formula with a wrong power; nan where exp would overflow; complex tanh; strings for the products
import numpy as np

quotient_rule = {"u": "1", "v": "1 + exp(-x)", "du": "0", "dv": "-exp(-x)"}
sigmoid_prime_formula = "s - s^3"


def sigmoid(x):
    x = np.where(np.abs(x) > 700, np.nan, x)
    return 1/(1 + np.exp(-x))


def sigmoid_prime(x):
    return sigmoid(x)*sigmoid(-x)


def tanh_prime(x):
    return 1 - np.tanh(x + 0j)**2


tanh_prime_formula = "1 - t^2"

gradient_products = {L: f"{0.10499358540350662**L:.17e}" for L in (1, 5, 10, 20)}
vanishing_depth = 7
explanation = "The product of the derivatives becomes smaller and smaller with every layer of the network."
