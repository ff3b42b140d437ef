# exercise: 06-mean-value-theorem part: c
# mistake: Took 3c**2 as the derivative, without the -1, and got 1 and -1.
# accept: none, term-dropped
secant_slope = 3
c_values = [1, -1]
