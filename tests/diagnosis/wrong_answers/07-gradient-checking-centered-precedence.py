# exercise: 07-gradient-checking part: a
# mistake: Wrote /2*h, which divides by 2 and multiplies by h.
# accept: brackets-missing
def centered_diff_h(f, x, h):
    return (f(x + h) - f(x - h)) / 2 * h
