# exercise: 01-basic-rules part: a
# mistake: Integrated the polynomial instead of differentiating it.
# accept: integrated-instead
def f_prime(x):
    return 3 * x**5 / 5 - 2 * x**3 / 3 + 7 * x**2 / 2 - x
