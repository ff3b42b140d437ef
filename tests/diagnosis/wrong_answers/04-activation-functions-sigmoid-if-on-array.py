# exercise: 04-activation-functions part: b
# mistake: Uses a plain if on x, which fails on arrays.
# accept: if-on-arrays, math-on-arrays
import math

def sigmoid(x):
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(x))
