# exercise: 02-chain-rule part: b
# mistake: No recognisable mistake: guessed some expression with a cosine.
# accept: none
import numpy as np

def q_prime(x):
    return np.cos(x) ** 2 - 1.7 * x
