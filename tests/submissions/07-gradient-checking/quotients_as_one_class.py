# expect: a=passed b=passed c=passed d=passed
import numpy as np
class Quotient:
    def __init__(self, back, forth): self.back, self.forth = back, forth
    def __call__(self, f, x, h):
        return (f(x + self.forth*h) - f(x - self.back*h))/((self.back + self.forth)*h)
forward_diff, backward_diff, centered_diff_h = Quotient(0, 1), Quotient(1, 0), Quotient(1, 1)
f = lambda x: x*np.log(x + np.exp(-x))
f_prime_analytic = lambda x: np.imag(f(x + 1e-40j))/1e-40
E = lambda q: {h: abs(q(f, 1.5, h) - 1.2204145429) for h in (0.1, 0.001, 1e-6, 1e-10, 1e-15)}
t = f_prime_analytic(1.5)
E = lambda q: {h: abs(q(f, 1.5, h) - t) for h in (0.1, 0.001, 1e-6, 1e-10, 1e-15)}
forward_errors, centered_errors = map(E, (forward_diff, centered_diff_h))
best_h = 1e-6
l2_loss = lambda w, w_star: np.inner(w - w_star, w - w_star)
l2_grad = lambda w, w_star: 2*w - 2*w_star
def grad_check_vector(f, w, grad, h=1e-6):
    n = np.vectorize(lambda i: centered_diff_h(lambda s: f(w + s*np.eye(w.size)[i]), 0., h))(np.arange(w.size))
    return np.abs(n - grad).max()/max(np.abs(n).max(), np.abs(grad).max(), 1e-12)
