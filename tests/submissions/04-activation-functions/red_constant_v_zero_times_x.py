# expect: a=wrong b=todo c=todo d=todo
# why: v must depend on x, and this v is the constant 2, however it is spelled
quotient_rule = {"u": "2*sigmoid(x)", "v": "2 + 0*x", "du": "2*sigmoid(x)*(1 - sigmoid(x))", "dv": "0"}
sigmoid_prime_formula = "s*(1 - s)"
