# expect: a=passed b=passed c=passed
import numpy as np
class Layer:
    def __init__(self, W, b, v, c, x, y):
        self.__dict__.update(W=W, b=b, v=v, c=c, x=x, y=y)
        self.h = np.tanh(np.einsum("ij,j->i", W, x) + b)
        self.err = np.dot(v, self.h) + c - y
    @property
    def loss(self): return self.err*self.err/2
    def grads(self):
        da = self.err*self.v*(1-self.h)*(1+self.h)
        return dict(W=da[:, None]*self.x[None, :], b=da.copy(), v=self.err*self.h, c=np.array(self.err), x=da @ self.W)
def forward(*args):
    net = Layer(*args)
    return net.loss, net
def backward(cache, *args):
    return cache.grads()
args = (np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]]), np.array([0.1, -0.2, 0.05]), np.array([0.7, -0.4, 0.2]), -0.1, np.array([1.2, -0.7]), 0.35)
h = 1e-4
up = args[0].copy(); up[1, 0] += h
dn = args[0].copy(); dn[1, 0] -= h
numeric_grad_W10 = np.float64((forward(up, *args[1:])[0] - forward(dn, *args[1:])[0])/(2*h))
