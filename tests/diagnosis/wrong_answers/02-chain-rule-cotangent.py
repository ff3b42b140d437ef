# exercise: 02-chain-rule part: b
# mistake: Turned the fraction upside down: -cos/sin instead of -sin/cos.
# accept: none, slope-inverted
import numpy as np

def q_prime(x):
    # -sin(x) * 1/cos(x) = -1/tan(x)
    return -1 / np.tan(x)
