# expect: a=passed b=passed c=passed
import math
from tutor.lab import centered_diff
W = [[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]]; b = [0.1, -0.2, 0.05]; v = [0.7, -0.4, 0.2]; c = -.1; x = [1.2, -.7]; y = .35
def forward(W, b, v, c, x, y):
    h = [math.tanh(sum(w*t for w, t in zip(row, x)) + bi) for row, bi in zip(W, b)]
    p = sum(a*t for a, t in zip(v, h)) + c
    return (p-y)**2/2, {"h": h, "error": p-y}
def backward(cache, W, b, v, c, x, y):
    e, h = cache["error"], cache["h"]
    db = [e*vi*(1-hi*hi) for vi, hi in zip(v, h)]
    return {"W": [[d*t for t in x] for d in db], "b": db, "v": [e*hi for hi in h], "c": e,
            "x": [sum(db[i]*W[i][j] for i in range(len(db))) for j in range(len(x))]}
def L(t):
    M = [list(r) for r in W]
    M[1][0] = t
    return forward(M, b, v, c, x, y)[0]
numeric_grad_W10 = centered_diff(L, 0.1)
