# exercise: 07-gradient-checking part: a
# mistake: The centered quotient is a copy of the forward one.
# accept: difference-quotients-mixed-up
forward_diff = lambda f, x, h: (f(x + h) - f(x)) / h
backward_diff = lambda f, x, h: (f(x) - f(x - h)) / h
centered_diff_h = lambda f, x, h: (f(x + h) - f(x)) / h
