# expect: a=passed b=passed c=passed d=passed
# why: formulas with the sigmoids written out through the network; the cache is a function that knows the gradients
import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


x, y = 1.5, 0.7
w1, b1, w2, b2 = 0.5, -0.3, 1.2, 0.1


dL_dw2 = "(σ(w2·σ(w1·x + b1) + b2) − y)·a2·(1 − a2)·σ(w1·x + b1)"
dL_db2 = "(1/(1 + exp(-(w2*a1 + b2))) - y)*exp(-(w2*a1 + b2))/(1 + exp(-(w2*a1 + b2)))^2"
dL_dw1 = "(a2 - y)*a2*(1 - a2)*w2*sigmoid(w1*x + b1)*sigmoid(-(w1*x + b1))*x"
dL_db1 = "(sigmoid(w2*a1 + b2) - y)*sigmoid(w2*a1 + b2)*(1 - sigmoid(w2*a1 + b2))*w2*a1*(1 - a1)"


def forward(x, y, w1, b1, w2, b2):
    a1 = 0.5 * (1 + np.tanh(0.5 * (w1 * x + b1)))
    a2 = 0.5 * (1 + np.tanh(0.5 * (w2 * a1 + b2)))

    def back(signal):
        through = signal * a2 * (1 - a2)
        deeper = through * w2 * a1 * (1 - a1)
        return np.array([deeper * x, deeper, through * a1, through])

    return np.array((a2 - y) ** 2 / 2), lambda: back(a2 - y)


def backward(cache, y, w1, b1, w2, b2):
    return {name: np.array(value) for name, value in zip(["w1", "b1", "w2", "b2"], cache())}


def train(x, y, w1, b1, w2, b2, eta, steps):
    def walk(theta):
        loss, cache = forward(x, y, *theta)
        return loss, theta - eta * cache()

    theta, losses = np.array([w1, b1, w2, b2]), ()
    for _ in range(steps):
        loss, theta = walk(theta)
        losses += (loss,)
    return losses


losses = train(x, y, w1, b1, w2, b2, 0.5, 200)
