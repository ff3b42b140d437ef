# exercise: 05-critical-points part: c
# mistake: The signs are right, but minus to plus was called a maximum.
# accept: none, min-and-max-swapped
sign_left = -1
sign_right = 1
critical_point_kind = "local maximum"
