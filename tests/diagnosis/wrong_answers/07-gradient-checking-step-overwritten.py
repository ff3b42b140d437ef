# exercise: 07-gradient-checking part: a
# mistake: Sets a step of its own inside and ignores the one it is given.
# accept: none
def forward_diff(f, x, h):
    h = 1e-6
    return (f(x + h) - f(x)) / h
