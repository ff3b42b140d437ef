# exercise: 01-basic-rules part: c
# mistake: Worked out (x-1)**2 as x**2-1.
# accept: power-of-sum-distributed
def h_prime(x):
    return (x**2 - 2*x - 1) / (x**2 - 1)
