# exercise: 09-bce-from-logits part: c
# mistake: Forgot to apply the sigmoid: a - y.
# accept: sigmoid-missing
def bce_grad(a, y):
    return a - y
