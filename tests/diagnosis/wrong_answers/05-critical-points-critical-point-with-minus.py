# exercise: 05-critical-points part: a
# mistake: Read the root of (x-1) as -1.
# accept: sign-flipped, sign-slip
def f_prime(x):
    return 4 * (x - 1) ** 3

critical_points = [-1]
