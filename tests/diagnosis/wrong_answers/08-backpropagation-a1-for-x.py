# exercise: 08-backpropagation part: b
# mistake: Multiplied by a1 instead of by x.
# accept: backprop-wrong-input, symbol-swapped
dL_dw1 = "(a2 - y)*a2*(1 - a2)*w2*a1*(1 - a1)*a1"
dL_db1 = "(a2 - y)*a2*(1 - a2)*w2*a1*(1 - a1)"
