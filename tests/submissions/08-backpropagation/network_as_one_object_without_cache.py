# expect: a=passed b=passed c=passed d=passed
import numpy as np
dL_dw2 = "(sigmoid(w2*sigmoid(w1*x+b1)+b2) - y)*a2*(1-a2)*a1"
dL_db2 = "a2*(1-a2)*(a2-y)"
dL_dw1 = "x*w2*(a2-y)*(a2-a2**2)*(a1-a1**2)"
dL_db1 = "w2*(a2-y)*(a2-a2**2)*(a1-a1**2)"
class Net:
    def __init__(self): self.tape = None
    def forward(self, x, y, w1, b1, w2, b2):
        a1 = np.reciprocal(1+np.exp(-(w1*x+b1)))
        a2 = np.reciprocal(1+np.exp(-(w2*a1+b2)))
        self.tape = (x, a1, a2)
        return .5*np.square(a2-y), None
    def backward(self, cache, y, w1, b1, w2, b2):
        x, a1, a2 = self.tape
        d2 = (a2-y)*a2*(1-a2); d1 = d2*w2*a1*(1-a1)
        return {"w1": np.array(d1*x), "b1": d1, "w2": d2*a1, "b2": d2}
net = Net()
forward, backward = net.forward, net.backward
def train(x, y, w1, b1, w2, b2, eta, steps):
    P = {"w1": w1, "b1": b1, "w2": w2, "b2": b2}
    def step():
        loss, cache = forward(x, y, **P)
        for k, g in backward(cache, y, **P).items():
            P[k] = P[k] - eta*g
        return loss
    return [step() for _ in range(steps)]
losses = np.array(train(1.5, 0.7, 0.5, -0.3, 1.2, 0.1, 0.5, 200))
