# expect: a=passed b=passed c=passed d=passed
# why: functions of one's own around the course's helpers, whose names the learner then overwrites in the module
import numpy as np


def f(x):
    return x * np.log(x + np.exp(-x))


x0 = 1.5
hs = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]


import tutor.lab as lab

course = lab.forward_diff, lab.backward_diff, lab.centered_diff


def forward_diff(f, x, h):
    return course[0](f, x, h)


def backward_diff(f, x, h):
    return course[1](f, x, h)


def centered_diff_h(f, x, h):
    return course[2](f, x, h)


def f_prime_analytic(x):
    return np.log(x + np.exp(-x)) + x * (1 - np.exp(-x)) / (x + np.exp(-x))


truth = np.log(1.5 + np.exp(-1.5)) + 1.5 * (1 - np.exp(-1.5)) / (1.5 + np.exp(-1.5))
forward_errors = {h: abs((f(x0 + h) - f(x0)) / h - truth) for h in hs}
centered_errors = {h: abs((f(x0 + h) - f(x0 - h)) / (2 * h) - truth) for h in hs}
best_h = 1e-6


def l2_loss(w, w_star):
    return np.sum((w - w_star) ** 2)


def l2_grad(w, w_star):
    return 2 * (w - w_star)


def grad_check_vector(f, w, grad, h=1e-6):
    w = np.array(w, dtype=float)
    num = np.zeros_like(w)
    for i in range(w.size):
        e = np.zeros_like(w)
        e[i] = h
        num[i] = (f(w + e) - f(w - e)) / (2 * h)
    return np.linalg.norm(num - grad) / (np.linalg.norm(num) + np.linalg.norm(grad) + 1e-12)


lab.centered_diff = lab.forward_diff = lab.grad_check = lambda *args, **kwargs: 0.0
lab.check_close = lab.check_true = lab.plot = None


def f(x):
    return 0 * x
