# expect: a=wrong b=wrong c=wrong d=wrong
# why: a key missing; an if on arrays; math on arrays; texts for keys
import math

quotient_rule = {"u": "1", "v": "1 + exp(-x)", "du": "0"}
sigmoid_prime_formula = "s*(1 - s)"


def sigmoid(x):
    if x >= 0:
        return 1/(1 + math.exp(-x))
    return math.exp(x)/(1 + math.exp(x))


def sigmoid_prime(x):
    return sigmoid(x)*(1 - sigmoid(x))


def tanh_prime(x):
    return 1 - math.tanh(x)**2


tanh_prime_formula = "1 - t^2"

gradient_products = {str(L): 0.10499358540350662**L for L in (1, 5, 10, 20)}
vanishing_depth = 7
explanation = "The product of the derivatives becomes smaller and smaller with every layer of the network."
