# exercise: 06-mean-value-theorem part: c
# mistake: Divided by 2, the right end, instead of by 4, the length of the interval.
# accept: difference-quotient-divisor, half-factor
secant_slope = (6 - (-6)) / 2
