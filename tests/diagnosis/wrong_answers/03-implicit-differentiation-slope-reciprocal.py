# exercise: 03-implicit-differentiation part: b
# mistake: Turned the fraction upside down: -2/sqrt(3).
# accept: slope-inverted
import math
slope_at_point = -2 / math.sqrt(3)
