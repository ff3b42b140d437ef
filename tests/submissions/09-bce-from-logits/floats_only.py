# expect: a=wrong b=wrong c=wrong
# why: math.exp and if break on arrays; a symbol that is not listed; labels compared with if
import math


def sigmoid(a):
    if a >= 0:
        return 1 / (1 + math.exp(-a))
    return math.exp(a) / (1 + math.exp(a))


def bce_from_logit(a, y):
    return max(a, 0) - a * y + math.log1p(math.exp(-abs(a)))


derivation = [
    '(-y/s + (1 - y)/(1 - s))*s*(1 - s)',
    'sigmoid(a)*(1 - y) - y*(1 - sigmoid(a))',
    '-y + y*s + s - y*s',
    's - y',
]


def bce_grad(a, y):
    if y == 1:
        return sigmoid(a) - 1
    return sigmoid(a) - y
