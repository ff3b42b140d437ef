# exercise: 02-chain-rule part: a
# mistake: Multiplied by the inner derivative but left the sine undifferentiated.
# accept: chain-rule-outer-not-differentiated, trig-left-undifferentiated
import numpy as np

p_prime = lambda x: 3 * x**2 * np.sin(x**3)
