# exercise: 01-basic-rules part: a
# mistake: Differentiated twice: this is the second derivative.
# accept: second-derivative-instead
def f_prime(x):
    return 36 * x**2 - 4
