# exercise: 08-backpropagation part: a
# mistake: Multiplied the gradient of the bias by b2.
# accept: factor-extra, bias-gradient-has-input
dL_dw2 = "(a2 - y)*a2*(1 - a2)*a1"
dL_db2 = "(a2 - y)*a2*(1 - a2)*b2"
