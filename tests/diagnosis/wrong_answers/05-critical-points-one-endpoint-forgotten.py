# exercise: 05-critical-points part: d
# mistake: Gave only one of the two ends where the maximum is reached.
# accept: solution-missing, endpoint-not-checked
global_min = [(1, 0)]
global_max = [(3, 16)]
