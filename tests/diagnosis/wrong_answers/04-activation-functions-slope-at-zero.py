# exercise: 04-activation-functions part: d
# mistake: Used the largest slope 1/4, at 0, instead of the slope at 2.
# accept: derivative-at-zero
gradient_products = {L: 0.25**L for L in (1, 5, 10, 20)}
vanishing_depth = 10
