# expect: a=passed b=passed c=passed d=passed
# why: derivatives by the learner's own automatic differentiation, callable objects, Fraction keys and values
import numpy as np


def f(x):
    return x * np.log(x + np.exp(-x))


x0 = 1.5
hs = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]


from fractions import Fraction


class Quotient:
    def __init__(self, left, right):
        self.left, self.right = left, right

    def __call__(self, f, x, h):
        return (f(x + self.right * h) - f(x + self.left * h)) / ((self.right - self.left) * h)


forward_diff, backward_diff, centered_diff_h = Quotient(0, 1), Quotient(-1, 0), Quotient(-1, 1)


class Dual:
    def __init__(self, value, slope=0.0):
        self.value, self.slope = value, slope

    def __add__(self, other):
        return Dual(self.value + other.value, self.slope + other.slope)

    def __mul__(self, other):
        return Dual(self.value * other.value, self.slope * other.value + self.value * other.slope)

    def __neg__(self):
        return Dual(-self.value, -self.slope)

    def exp(self):
        return Dual(np.exp(self.value), np.exp(self.value) * self.slope)

    def log(self):
        return Dual(np.log(self.value), self.slope / self.value)


def f_prime_analytic(x):
    t = Dual(x, 1.0)
    return (t * (t + (-t).exp()).log()).slope


def error(quotient, h):
    return abs(Fraction(float(quotient(f, x0, float(h)))) - Fraction(float(f_prime_analytic(x0))))


ladder = [Fraction(1, 10**k) for k in (1, 3, 6, 10, 15)]
forward_errors = {h: error(forward_diff, h) for h in ladder}
centered_errors = {h: error(centered_diff_h, h) for h in ladder}
best_h = Fraction(1, 10**6)


def l2_loss(w, w_star):
    return np.array(np.dot(np.asarray(w, float) - w_star, np.asarray(w, float) - w_star))


def l2_grad(w, w_star):
    return np.array([Fraction(2) * Fraction(float(p - q)) for p, q in zip(w, w_star)], dtype=object)


def grad_check_vector(f, w, grad, h=1e-6):
    w = np.asarray(w).astype(float)
    num = np.empty(w.shape)
    for i in range(len(w)):
        keep = w[i]
        w[i] = keep + h
        num[i] = f(w.copy())
        w[i] = keep - h
        num[i] -= f(w.copy())
        w[i] = keep
    num /= 2 * h
    bottom = max(np.linalg.norm(num), np.linalg.norm(grad))
    if bottom == 0:
        return 0
    return np.linalg.norm(num - grad) / bottom
