# exercise: 08-backpropagation part: b
# mistake: Forgot the weight w2 on the way back to the hidden layer.
# accept: backprop-weight-missing, factor-missing
dL_dw1 = "(a2 - y)*a2*(1 - a2)*a1*(1 - a1)*x"
dL_db1 = "(a2 - y)*a2*(1 - a2)*a1*(1 - a1)"
