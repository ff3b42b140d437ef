# exercise: 05-critical-points part: d
# mistake: Two slips: one end was forgotten, and at the other the coordinates were swapped.
# accept: none, endpoint-not-checked, solution-missing, coordinates-swapped
global_min = [(1, 0)]
global_max = [(16, 3)]
