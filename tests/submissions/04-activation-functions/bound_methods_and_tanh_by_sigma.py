# expect: a=passed b=passed c=passed d=self-assessed
import numpy as np
class Sigmoid:
    def __call__(self, x):
        with np.errstate(over="ignore"):
            return 1/(1 + np.exp(-x))
    def prime(self, x):
        s = self(x)
        return s - s*s
_sig = Sigmoid()
sigmoid, sigmoid_prime = _sig, _sig.prime
quotient_rule = {"u": "e**(x/2)", "v": "e**(x/2) + e**(-x/2)", "du": "e**(x/2)/2", "dv": "sinh(x/2)"}
sigmoid_prime_formula = "s − s²"
tanh_prime = lambda x: 4*_sig.prime(2*x)
tanh_prime_formula = "1 − t²"
p = _sig.prime(2.0)
gradient_products = {1.0: p, 5.0: p**5, 10.0: p**10, 20.0: p**20}
vanishing_depth = 7.0
explanation = "Tief im Netz wird das Produkt vieler kleiner Steigungen sehr klein – die Gewichte lernen nicht."
