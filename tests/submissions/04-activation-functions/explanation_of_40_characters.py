# expect: a=wrong b=wrong c=todo d=self-assessed
# why: 40 characters are enough; a and b are wrong although unfinished; c has its formula only
import numpy as np

quotient_rule = None
sigmoid_prime_formula = "s*(s - 1)"


def sigmoid(x):
    raise NotImplementedError


def sigmoid_prime(x):
    return 0.5*(1 - np.tanh(x/2)**2)


def tanh_prime(x):
    return


tanh_prime_formula = "1 - t^2"

gradient_products = {1: 0.1049935854, 5: 1.2758918e-05, 10: 1.6278998e-10, 20: 2.6500577e-20}
vanishing_depth = 7
explanation = "small factors multiply to tiny gradients"
