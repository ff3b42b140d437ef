# exercise: 05-critical-points part: a
# mistake: Added 0 as a second critical point.
# accept: solution-extra
def f_prime(x):
    return 4 * x**3 - 12 * x**2 + 12 * x - 4

critical_points = [0, 1]
