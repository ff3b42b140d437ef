# expect: a=passed b=passed c=passed
# why: a cache that is popped empty by one pass, and buffers by shape that every call uses again
import numpy as np

W = np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]])
b = np.array([0.1, -0.2, 0.05])
v = np.array([0.7, -0.4, 0.2])
c = -0.1
x = np.array([1.2, -0.7])
y = 0.35


buffers = {}


def buffer(name, shape):
    return buffers.setdefault((name, shape), np.empty(shape))


def forward(W, b, v, c, x, y):
    a = buffer("a", b.shape)
    np.matmul(W, x, out=a)
    a += b
    stack = [("hidden", np.tanh(a))]
    stack.append(("error", stack[-1][1].dot(v) + c - y))
    return np.square(stack[-1][1]) / 2, stack


def backward(cache, W, b, v, c, x, y):
    error = cache.pop()[1]
    hidden = cache.pop()[1]
    out = {name: buffer("d" + name, np.shape(p)) for name, p in zip("Wbvcx", (W, b, v, c, x))}
    np.multiply(error, hidden, out=out["v"])
    out["c"][...] = error
    np.multiply(error * v, (1 - hidden) * (1 + hidden), out=out["b"])
    np.multiply(out["b"][:, None], x[None, :], out=out["W"])
    np.matmul(out["b"], W, out=out["x"])
    return out


if __name__ == "__main__":
    W[1, 0] += 1e-4
    up = float(forward(W, b, v, c, x, y)[0])
    W[1, 0] -= 2e-4
    down = float(forward(W, b, v, c, x, y)[0])
    numeric_grad_W10 = np.float32((up - down) / 2e-4)
