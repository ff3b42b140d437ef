# exercise: 08-backpropagation part: a
# mistake: Took y - a2 for the slope of the loss: all signs flipped.
# accept: backprop-error-sign, difference-order-swapped, sign-flipped
dL_dw2 = "(y - a2)*a2*(1 - a2)*a1"
dL_db2 = "(y - a2)*a2*(1 - a2)"
