# exercise: 08-backpropagation part: a
# mistake: Two slips: the wrong sign of the error, and the slope of the output sigmoid forgotten.
# accept: none, backprop-error-sign, backprop-activation-derivative-missing, difference-order-swapped
dL_dw2 = "(y - a2)*a1"
dL_db2 = "y - a2"
