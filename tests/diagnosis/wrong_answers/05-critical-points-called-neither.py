# exercise: 05-critical-points part: c
# mistake: Took the inconclusive second derivative test for 'neither', although the sign changes.
# accept: none
sign_left, sign_right = -1, 1
critical_point_kind = "neither"
