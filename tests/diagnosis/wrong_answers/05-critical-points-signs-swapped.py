# exercise: 05-critical-points part: c
# mistake: The signs to the left and the right are swapped, and so a maximum was concluded.
# accept: sign-flipped, sign-slip, min-and-max-swapped, rise-and-fall-swapped
sign_left = 1
sign_right = -1
critical_point_kind = "local maximum"
