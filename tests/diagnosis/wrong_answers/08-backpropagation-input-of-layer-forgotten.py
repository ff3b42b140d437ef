# exercise: 08-backpropagation part: a
# mistake: Forgot the factor a1 in the gradient of the weight.
# accept: factor-missing, backprop-wrong-input
dL_dw2 = "(a2 - y) * a2 * (1 - a2)"
dL_db2 = "(a2 - y) * a2 * (1 - a2)"
