# exercise: 01-basic-rules part: c
# mistake: After the right rule, the minus was not carried through the bracket: -(x**2+1) became -x**2+1.
# accept: minus-not-distributed, sign-slip
def h_prime(x):
    return (2*x**2 - 2*x - x**2 + 1) / (x - 1)**2
