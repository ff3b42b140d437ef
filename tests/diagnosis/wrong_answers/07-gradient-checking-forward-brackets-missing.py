# exercise: 07-gradient-checking part: a
# mistake: Brackets are missing around the difference, so only f(x) is divided by h.
# accept: brackets-missing
def forward_diff(f, x, h):
    return f(x + h) - f(x) / h
