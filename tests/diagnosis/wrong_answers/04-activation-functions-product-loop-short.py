# exercise: 04-activation-functions part: d
# mistake: The loop over the layers multiplies one slope too few.
# accept: exponent-off-by-one, factor-missing, one-step-too-few
import numpy as np

s = 1 / (1 + np.exp(-2.0))
slope = s * (1 - s)
gradient_products = {}
for L in [1, 5, 10, 20]:
    product = 1.0
    for layer in range(1, L):
        product *= slope
    gradient_products[L] = product
