# exercise: 03-implicit-differentiation part: d
# mistake: Gave only the upper point and forgot the lower one.
# accept: solution-missing
horizontal_tangents = [(0, 3)]
