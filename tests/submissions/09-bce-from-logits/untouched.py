# expect: a=todo b=todo c=todo
# why: stubs only, one of them with a docstring and an ellipsis
def sigmoid(a):
    """The stable sigmoid."""
    ...


def bce_from_logit(a, y):
    raise NotImplementedError("fill me in")


derivation = None


def bce_grad(a, y): return
