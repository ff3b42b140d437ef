# exercise: 08-backpropagation part: a
# mistake: Multiplied by the weight w2 instead of by its input a1.
# accept: backprop-wrong-input, symbol-swapped, backprop-wrong-weight
dL_dw2 = "(a2 - y) * a2 * (1 - a2) * w2"
dL_db2 = "(a2 - y) * a2 * (1 - a2)"
