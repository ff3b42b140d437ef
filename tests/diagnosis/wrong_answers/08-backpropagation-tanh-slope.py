# exercise: 08-backpropagation part: a
# mistake: Used the slope of tanh, 1 - a2**2, for the sigmoid.
# accept: tanh-rule-for-sigmoid
dL_dw2 = "(a2 - y)*(1 - a2**2)*a1"
dL_db2 = "(a2 - y)*(1 - a2**2)"
