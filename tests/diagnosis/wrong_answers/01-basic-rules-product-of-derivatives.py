# exercise: 01-basic-rules part: b
# mistake: Multiplied the two derivatives instead of using the product rule.
# accept: product-rule-as-product-of-derivatives, product-rule-term-missing
import numpy as np

def g_prime(x):
    return 1 / (2 * np.sqrt(x)) * np.exp(x)
