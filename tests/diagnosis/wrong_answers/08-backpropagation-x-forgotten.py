# exercise: 08-backpropagation part: b
# mistake: Forgot the input x in the gradient of w1.
# accept: factor-missing, backprop-wrong-input
dL_dw1 = "(a2 - y)*a2*(1 - a2)*w2*a1*(1 - a1)"
dL_db1 = "(a2 - y)*a2*(1 - a2)*w2*a1*(1 - a1)"
