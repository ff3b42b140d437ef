# expect: a=passed b=passed c=passed
import numpy as np
class BCE:
    @staticmethod
    def sigmoid(a):
        with np.errstate(all="ignore"):
            return 1/(1+np.exp(-a))
    def __call__(self, a, y):
        a = np.asarray(a, float)
        y = np.broadcast_to(np.asarray(y, float), a.shape)
        out = np.where(y == 1, np.logaddexp(0, -a), np.logaddexp(0, a))
        return out if out.ndim else float(out)
    def grad(self, a, y):
        return -(y - self.sigmoid(a))
bce = BCE()
sigmoid, bce_from_logit, bce_grad = bce.sigmoid, bce, bce.grad
derivation = ["-(y/s)*s(1-s) - ((1-y)/(1-s))*(-s(1-s))", "s - y - y s + y s", "-(y - s)", "s − y"]
