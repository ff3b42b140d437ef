# expect: a=todo b=todo c=todo d=passed
# why: the kind of prime does not matter: a curly double quote is what some editors make of two primes
proof_d = {"apply_to": "f’", "derivative_at_c": "f”(c)", "bound": "L"}
L, lhs, rhs = 2, 4, 4
