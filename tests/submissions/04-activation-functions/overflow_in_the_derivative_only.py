# expect: a=wrong b=wrong c=wrong d=wrong
# why: s(s - 1); cosh squared overflows at 1000; 1 + t^2; the depth not rounded up
import numpy as np

quotient_rule = {"u": "1", "v": "1 + e^(-x)", "du": "0", "dv": "-e^(-x)"}
sigmoid_prime_formula = "s*(s - 1)"


def sigmoid(x):
    return 0.5 + 0.5*np.tanh(0.5*x)


def sigmoid_prime(x):
    return 1/(4*np.cosh(x/2)**2)


def tanh_prime(x):
    return 1 - np.tanh(x)**2


tanh_prime_formula = "1 + t^2"

gradient_products = {L: sigmoid(2.0)**L*(1 - sigmoid(2.0))**L for L in (1, 5, 10, 20)}
vanishing_depth = np.log(1e-6)/np.log(gradient_products[1])
explanation = "The product of the derivatives becomes smaller and smaller with every layer of the network."
