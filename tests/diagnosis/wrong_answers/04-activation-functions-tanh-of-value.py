# exercise: 04-activation-functions part: c
# mistake: Used x in place of tanh(x): 1 - x**2.
# accept: sigmoid-derivative-of-output-vs-input
def tanh_prime(x):
    return 1 - x**2
