# exercise: 01-basic-rules part: c
# mistake: Brackets around the numerator are missing, so only the last term is divided.
# accept: brackets-missing
def h_prime(x):
    return 2*x*(x - 1) - (x**2 + 1) / (x - 1)**2
