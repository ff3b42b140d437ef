# exercise: 03-implicit-differentiation part: b
# mistake: Rounded the slope to two decimals.
# accept: not-exact-to-rounding
slope_at_point = -0.87
