# exercise: 08-backpropagation part: b
# mistake: Went back through w1 instead of w2.
# accept: backprop-wrong-weight, symbol-swapped
dL_dw1 = "x*(1 - a1)*a1*w1*(1 - a2)*a2*(a2 - y)"
dL_db1 = "(1 - a1)*a1*w1*(1 - a2)*a2*(a2 - y)"
