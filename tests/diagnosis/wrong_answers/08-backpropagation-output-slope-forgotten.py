# exercise: 08-backpropagation part: a
# mistake: Forgot the slope a2*(1-a2) of the output sigmoid.
# accept: backprop-activation-derivative-missing
dL_dw2 = "(a2 - y)*a1"
dL_db2 = "a2 - y"
