# exercise: 01-basic-rules part: a
# mistake: The linear term 7x was treated like a constant and vanished.
# accept: term-dropped
f_prime = lambda x: 4 * 3 * x**3 - 2 * 2 * x
