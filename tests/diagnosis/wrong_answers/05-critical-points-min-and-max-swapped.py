# exercise: 05-critical-points part: d
# mistake: Exchanged the global minimum and the global maximum.
# accept: min-and-max-swapped
global_min = [(-1, 16), (3, 16)]
global_max = [(1, 0)]
