# exercise: 09-bce-from-logits part: b
# mistake: Every line is right but the last one is not simplified.
# accept: none
derivation = [
    "-y*(1/s)*s*(1 - s) + (1 - y)*(1/(1 - s))*s*(1 - s)",
    "-y*(1 - s) + (1 - y)*s",
    "-y + y*s + s - y*s",
]
