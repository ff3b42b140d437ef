# expect: a=passed b=passed c=passed d=passed error=memory
# why: a hundred thousand lines and more from within a function; after the last name more memory is asked for than any machine has
import numpy as np


def f(x):
    return x * np.log(x + np.exp(-x))


x0 = 1.5
hs = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]


forward_diff = lambda f, x, h: f(x + h) / h - f(x) / h
backward_diff = lambda f, x, h: forward_diff(f, x, -h)
centered_diff_h = lambda f, x, h: (forward_diff(f, x, h) + backward_diff(f, x, h)) / 2


def f_prime_analytic(x):
    for k in range(200):
        print("inside", k, "of", 200, "*" * 60)
    return np.log1p(x * np.exp(x)) - x + x * ((1 + x) * np.exp(x) / (1 + x * np.exp(x)) - 1)


truth = np.log(1.5 + np.exp(-1.5)) + 1.5 * (1 - np.exp(-1.5)) / (1.5 + np.exp(-1.5))
forward_errors = {h: abs((f(x0 + h) - f(x0)) / h - truth) for h in hs}
centered_errors = {h: abs((f(x0 + h) - f(x0 - h)) / (2 * h) - truth) for h in hs}
best_h = 1e-6


l2_loss = lambda w, w_star: (w - w_star) @ (w - w_star)
l2_grad = lambda w, w_star: [2 * (p - q) for p, q in zip(w, w_star)]


def grad_check_vector(f, w, grad, h=1e-6):
    worst = 0.0
    for i, row in enumerate(np.eye(len(w))):
        numeric = (f(w + h * row) - f(w - h * row)) / (2 * h)
        worst = max(worst, abs(numeric - grad[i]) / max(1e-8, abs(numeric) + abs(grad[i])))
    return worst


for k in range(100_000):
    print("line", k)
table = bytearray(10**16)
