# exercise: 04-activation-functions part: b
# mistake: Missing minus in the exponent: this falls where the sigmoid rises.
# accept: sign-slip, sign-misread, inner-minus-lost, complement-missing
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(x))
