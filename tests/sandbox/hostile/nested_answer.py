# must not: answer by a list that holds itself
answer = []
answer.append(answer)
f_prime = g_prime = h_prime = lambda x: answer
