# exercise: 05-critical-points part: d
# mistake: Gave only the places x, without the values f(x).
# accept: none
global_min = [1]
global_max = [-1, 3]
