# exercise: 08-backpropagation part: a
# mistake: Multiplied by x instead of by a1, the input of this layer.
# accept: backprop-wrong-input, symbol-swapped
dL_dw2 = "(a2 - y)*a2*(1 - a2)*x"
dL_db2 = "(a2 - y)*a2*(1 - a2)"
