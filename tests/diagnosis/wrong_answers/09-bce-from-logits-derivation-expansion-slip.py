# exercise: 09-bce-from-logits part: b
# mistake: A sign slip when multiplying out: -y*(1 - s) became -y - y*s.
# accept: minus-not-distributed, sign-slip, term-sign-flipped
derivation = [
    "-y/s*s*(1 - s) + (1 - y)/(1 - s)*s*(1 - s)",
    "-y*(1 - s) + (1 - y)*s",
    "-y - y*s + s - y*s",
    "s - y",
]
