# exercise: 08-backpropagation part: b
# mistake: Two slips: w2 and the slope of the hidden sigmoid are both missing.
# accept: none, backprop-weight-missing, backprop-activation-derivative-missing, factor-missing
dL_dw1 = "(a2 - y)*a2*(1 - a2)*x"
dL_db1 = "(a2 - y)*a2*(1 - a2)"
