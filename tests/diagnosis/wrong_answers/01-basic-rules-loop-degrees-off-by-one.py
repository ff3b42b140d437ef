# exercise: 01-basic-rules part: a
# mistake: Loops over the coefficients but pairs each with a degree that is one too high.
# accept: none
def f_prime(x):
    coefficients = [-1, 7, -2, 0, 3]
    total = 0 * x
    for degree, a in enumerate(coefficients):
        total = total + (degree + 1) * a * x**degree
    return total
