# exercise: 04-activation-functions part: d
# mistake: Multiplied the values of the sigmoid instead of its slopes.
# accept: function-for-derivative
import numpy as np
s = 1 / (1 + np.exp(-2.0))
gradient_products = {1: s, 5: s**5, 10: s**10, 20: s**20}
