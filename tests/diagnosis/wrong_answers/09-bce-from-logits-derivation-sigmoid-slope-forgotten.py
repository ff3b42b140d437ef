# exercise: 09-bce-from-logits part: b
# mistake: The first line lacks the factor s' = s*(1-s): it is the derivative with respect to s.
# accept: bce-derivative-by-probability
derivation = [
    "-y/s + (1 - y)/(1 - s)",
    "-y*(1 - s) + (1 - y)*s",
    "-y + y*s + s - s*y",
    "s - y",
]
