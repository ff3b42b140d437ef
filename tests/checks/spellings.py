"""Right answers in many spellings, as learners write them: (exercise, name) → bodies of `lambda x: …`."""

import math

import numpy as np


def complex_step(function, x):
    """The derivative off the real line, exact to rounding (Squire and Trapp, SIAM Review 40, 1998)."""
    return np.imag(function(x + 1e-30j)) / 1e-30


def each(function, *arguments):
    """A function of single numbers, one element after the other."""
    shape = np.broadcast_shapes(*map(np.shape, arguments))
    if not shape:
        return function(*map(float, arguments))
    return [function(*map(float, row)) for row in zip(*(np.broadcast_to(a, shape) for a in arguments), strict=True)]


class Dual:
    """a + b·ε with ε² = 0."""

    __array_ufunc__ = None  # so that NumPy numbers leave the operators to this class

    def __init__(self, a, b=0.0):
        self.a, self.b = a, b

    @staticmethod
    def of(other):
        return other if isinstance(other, Dual) else Dual(other)

    def __add__(self, other):
        other = Dual.of(other)
        return Dual(self.a + other.a, self.b + other.b)

    __radd__ = __add__

    def __neg__(self):
        return Dual(-self.a, -self.b)

    def __sub__(self, other):
        return self + -Dual.of(other)

    def __rsub__(self, other):
        return Dual.of(other) - self

    def __mul__(self, other):
        other = Dual.of(other)
        return Dual(self.a * other.a, self.a * other.b + self.b * other.a)

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = Dual.of(other)
        return Dual(self.a / other.a, (self.b * other.a - self.a * other.b) / (other.a * other.a))

    def __rtruediv__(self, other):
        return Dual.of(other) / self

    def exp(self):
        return Dual(np.exp(self.a), self.b * np.exp(self.a))

    def log(self):
        return Dual(np.log(self.a), self.b / self.a)

    def sin(self):
        return Dual(np.sin(self.a), self.b * np.cos(self.a))

    def cos(self):
        return Dual(np.cos(self.a), -self.b * np.sin(self.a))

    def sqrt(self):
        return Dual(np.sqrt(self.a), self.b / (2 * np.sqrt(self.a)))


def dual(function, x):
    """The derivative by forward-mode automatic differentiation."""
    return function(Dual(x, 1.0)).b


SCOPE = {"np": np, "math": math, "complex_step": complex_step, "each": each, "dual": dual}

SPELLINGS: dict[tuple[str, str], str] = {
    ("1", "f_prime"): """
        12*x**3 - 4*x + 7
        12*x*x*x - 4*x + 7
        4*x*(3*x**2 - 1) + 7
        (12*x**2 - 4)*x + 7
        7 + x*(-4 + 12*x*x)
        7 - 4*x + 12*np.power(x, 3)
        3*4*x**3 - 2*2*x**1 + 7*x**0 - 0
        np.polyval([12, 0, -4, 7], x)
        np.poly1d([12, 0, -4, 7])(x)
        np.polynomial.Polynomial([7, -4, 0, 12])(x)
        np.polynomial.Polynomial([-1, 7, -2, 0, 3]).deriv()(x)
        np.polyval(np.polyder([3, 0, -2, 7, -1]), x)
        sum(k*c*x**(k - 1) for k, c in enumerate([-1, 7, -2, 0, 3]) if k)
        12*(x + 1)**3 - 36*(x + 1)**2 + 32*(x + 1) - 1
        12*(x**3 - x/3 + 7/12)
        12*x**3.0 - 4*x + 7.0
        (2*x)**3*1.5 - (2*x)*2 + 7
        4*x**3 + 8*x**3 - 4*x + 7
        np.sum([12*x**3, -4*x, 7 + 0*x], axis=0)
        np.dot([12, -4, 7], [x**3, x, x**0])
        each(lambda t: 12*math.pow(t, 3) - 4*t + 7, x)
        each(lambda t: math.fsum([12*t**3, -4*t, 7]), x)
        complex_step(lambda z: 3*z**4 - 2*z**2 + 7*z - 1, x)
        complex_step(lambda z: ((3*z*z - 2)*z + 7)*z - 1, x)
        dual(lambda z: 3*z*z*z*z - 2*z*z + 7*z - 1, x)
        np.vectorize(lambda t: 12*t**3 - 4*t + 7)(x)
    """,
    ("1", "g_prime"): """
        np.exp(x)*(1/(2*np.sqrt(x)) + np.sqrt(x))
        np.exp(x)/(2*np.sqrt(x)) + np.sqrt(x)*np.exp(x)
        0.5*x**-0.5*np.exp(x) + x**0.5*np.exp(x)
        np.exp(x)*(1 + 2*x)/(2*np.sqrt(x))
        (x + 0.5)*np.exp(x)/np.sqrt(x)
        np.exp(x)/np.sqrt(x)*(x + 1/2)
        np.sqrt(x)*np.exp(x)*(1 + 1/(2*x))
        np.sqrt(x)*np.exp(x) + np.exp(x)/2/np.sqrt(x)
        np.e**x*(1/(2*np.sqrt(x)) + np.sqrt(x))
        np.power(np.e, x)*(0.5/np.sqrt(x) + np.sqrt(x))
        np.exp(x)*np.sqrt(x) + np.exp(x)*np.sqrt(x)/(2*x)
        np.exp(x + 0.5*np.log(x))*(1 + 0.5/x)
        np.exp(x - 0.5*np.log(x))*(x + 0.5)
        (2*x + 1)*np.exp(x)/np.sqrt(4*x)
        np.exp(x)*(np.sqrt(x) + np.reciprocal(2*np.sqrt(x)))
        np.exp(x/2)**2*(1 + 2*x)/(2*np.sqrt(x))
        (1/(2*x**0.5) + x**0.5)*math.e**x
        x**0.5*np.exp(x)*(0.5/x + 1)
        (np.expm1(x) + 1)*(1/(2*np.sqrt(x)) + np.sqrt(x))
        np.exp(np.longdouble(x))*(x + 0.5)/np.sqrt(x)
        each(lambda t: math.exp(t)*(1/(2*math.sqrt(t)) + math.sqrt(t)), x)
        each(lambda t: math.exp(t)*(1 + 2*t)/(2*t**0.5), x)
        complex_step(lambda z: np.sqrt(z)*np.exp(z), x)
        complex_step(lambda z: z**0.5*np.e**z, x)
        dual(lambda z: np.sqrt(z.a)*0 + z.sqrt()*z.exp(), x)
        np.vectorize(lambda t: math.exp(t)*(0.5/t**0.5 + t**0.5))(x)
    """,
    ("1", "h_prime"): """
        (x**2 - 2*x - 1)/(x - 1)**2
        (2*x*(x - 1) - (x**2 + 1))/(x - 1)**2
        (2*x*(x - 1) - (x**2 + 1)*1)/((x - 1)*(x - 1))
        1 - 2/(x - 1)**2
        1 - 2*(x - 1)**-2
        ((x - 1)**2 - 2)/(x - 1)**2
        2*x/(x - 1) - (x**2 + 1)/(x - 1)**2
        (2*x - (x**2 + 1)/(x - 1))/(x - 1)
        (x*x - 2*x - 1)/(x*x - 2*x + 1)
        (1 - 2/x - 1/x**2)/(1 - 1/x)**2 if np.all(x != 0) else (x**2 - 2*x - 1)/(x - 1)**2
        (x - 1 - np.sqrt(2))*(x - 1 + np.sqrt(2))/(x - 1)**2
        (1 - np.sqrt(2)/(x - 1))*(1 + np.sqrt(2)/(x - 1))
        1 - 2/(1 - x)**2
        1 - 2/(x*x - 2*x + 1)
        (x**2 - 2*x - 1)*(x - 1)**-2.0
        np.divide(x**2 - 2*x - 1, np.square(x - 1))
        np.polyval([1, -2, -1], x)/np.polyval([1, -2, 1], x)
        ((x - 2)*x - 1)/(x - 1)**2
        (2*x*x - 2*x - x*x - 1)/(x - 1)**2
        -(1 + 2*x - x**2)/(x - 1)**2
        1 - np.exp(np.log(2) - 2*np.log(np.abs(x - 1)))
        1 - (np.sqrt(2)/(x - 1))**2
        2*x*(1/(x - 1)) + (x**2 + 1)*(-1/(x - 1)**2)
        complex_step(lambda z: (z**2 + 1)/(z - 1), x)
        complex_step(lambda z: z + 1 + 2/(z - 1), x)
        dual(lambda z: (z*z + 1)/(z - 1), x)
        each(lambda t: (t**2 - 2*t - 1)/(t - 1)**2, x)
    """,
    ("2", "p_prime"): """
        3*x**2*np.cos(x**3)
        np.cos(x**3)*3*x**2
        3*x*x*np.cos(x*x*x)
        3*np.square(x)*np.cos(np.power(x, 3))
        np.cos(x**3)*(3*x**2)
        3*x**2*np.sin(np.pi/2 - x**3)
        3*x**2*np.sin(x**3 + np.pi/2)
        3*x**2*(1 - 2*np.sin(x**3/2)**2)
        3*x**2*(2*np.cos(x**3/2)**2 - 1)
        3*x**2*(np.cos(x**3/2)**2 - np.sin(x**3/2)**2)
        3*(x*np.cos(x**3))*x
        1.5*x**2*2*np.cos(x**3)
        x**2*np.cos(x**3) + 2*x**2*np.cos(x**3)
        3*abs(x)**2*np.cos(abs(x)**3)
        np.real(3*x**2*np.exp(1j*x**3))
        3*x**2*np.real(np.exp(1j*x**3))
        (np.sqrt(3)*x)**2*np.cos(x**3)
        np.prod([3*x**2, np.cos(x**3)], axis=0)
        3*x**2/np.sqrt(1 + np.tan(x**3)**2)*np.sign(np.cos(x**3))
        each(lambda t: 3*t**2*math.cos(t**3), x)
        each(lambda t: 3*t*t*math.cos(math.pow(t, 3)), x)
        complex_step(lambda z: np.sin(z**3), x)
        complex_step(lambda z: np.sin(z*z*z), x)
        dual(lambda z: (z*z*z).sin(), x)
        np.vectorize(lambda t: 3*t**2*math.cos(t**3))(x)
    """,
    ("2", "q_prime"): """
        -np.tan(x)
        -np.sin(x)/np.cos(x)
        1/np.cos(x)*-np.sin(x)
        -1/np.cos(x)*np.sin(x)
        np.tan(-x)
        -1/np.tan(np.pi/2 - x)
        np.sin(-x)/np.cos(x)
        -np.sqrt(1/np.cos(x)**2 - 1)
        -np.sqrt(1 - np.cos(x)**2)/np.cos(x)
        -np.sin(2*x)/(1 + np.cos(2*x))
        (np.cos(2*x) - 1)/np.sin(2*x)
        -2*np.tan(x/2)/(1 - np.tan(x/2)**2)
        -np.sin(x)*np.cos(x)**-1
        np.divide(-np.sin(x), np.cos(x))
        np.negative(np.tan(x))
        -np.real(np.tan(x + 0j))
        -np.imag(np.exp(1j*x))/np.real(np.exp(1j*x))
        -np.sin(x)/np.sqrt(1 - np.sin(x)**2)
        -np.exp(np.log(np.sin(x)) - np.log(np.cos(x)))
        each(lambda t: -math.tan(t), x)
        each(lambda t: -math.sin(t)/math.cos(t), x)
        complex_step(lambda z: np.log(np.cos(z)), x)
        complex_step(lambda z: 0.5*np.log(np.cos(z)**2), x)
        dual(lambda z: z.cos().log(), x)
        np.vectorize(lambda t: -math.tan(t))(x)
    """,
    ("2", "r_prime"): """
        -x*np.exp(-x**2/2)
        np.exp(-x**2/2)*(-x)
        -x*np.exp(-0.5*x**2)
        -x*np.exp(-x*x/2)
        -x/np.exp(x**2/2)
        -x*np.e**(-x**2/2)
        -x*np.sqrt(np.exp(-x**2))
        -x*np.exp(-x**2)**0.5
        -x*np.exp(-(x/np.sqrt(2))**2)
        -x*np.exp(-(x**2)/2.0)
        np.exp(-x**2/2)*-2*x/2
        -2*x/2*np.exp(-x**2/2)
        -x*np.exp(-x**2/4)**2
        -x*np.exp(-np.square(x)/2)
        -(x*np.exp(-x**2/2))
        -x*np.exp2(-x**2/2/np.log(2))
        -x*(np.expm1(-x**2/2) + 1)
        -x*np.power(np.e, -x**2/2)
        -x/np.sqrt(np.exp(x**2))
        -np.sqrt(2*np.pi)*x*np.exp(-x**2/2)/np.sqrt(2*np.pi)
        -x*(np.cosh(x**2/2) - np.sinh(x**2/2))
        each(lambda t: -t*math.exp(-t*t/2), x)
        complex_step(lambda z: np.exp(-z**2/2), x)
        complex_step(lambda z: 1/np.exp(z*z/2), x)
        dual(lambda z: (-z*z/2).exp(), x)
    """,
    ("2", "s_prime"): """
        20*x*(1 + x**2)**9
        10*(1 + x**2)**9*2*x
        20*x*(x*x + 1)**9
        2*x*10*(1 + x**2)**9
        20*x*np.power(1 + x**2, 9)
        20*x*(1 + x**2)**10/(1 + x**2)
        20*x*(1 + x**2)**8*(1 + x**2)
        20*x*((1 + x**2)**3)**3
        20*x*np.exp(9*np.log(1 + x**2))
        20*x*np.exp(9*np.log1p(x**2))
        20*x*np.hypot(1, x)**18
        20*(x + x**3)*(1 + x**2)**8
        20*x*np.prod([1 + x**2]*9, axis=0)
        sum(math.comb(10, k)*2*k*x**(2*k - 1) for k in range(1, 11))
        20*x*sum(math.comb(9, k)*x**(2*k) for k in range(10))
        np.polynomial.Polynomial([1, 0, 1])(x)**9*20*x
        (np.polynomial.Polynomial([1, 0, 1])**10).deriv()(x)
        20*x*(1 + x**2)**9.0
        20*x*np.abs(x + 1j)**18
        20*x*np.real((1 + 1j*x)*(1 - 1j*x))**9
        each(lambda t: 20*t*(1 + t*t)**9, x)
        each(lambda t: 20*t*math.pow(1 + t*t, 9), x)
        complex_step(lambda z: (1 + z**2)**10, x)
        complex_step(lambda z: ((1 + z*z)**5)**2, x)
        dual(lambda z: math.prod([1 + z*z]*10), x)
    """,
    ("3", "y_upper"): """
        3*np.sqrt(1 - x**2/4)
        np.sqrt(9 - 9*x**2/4)
        np.sqrt(9*(1 - x**2/4))
        1.5*np.sqrt(4 - x**2)
        3/2*np.sqrt(4 - x*x)
        3*np.sqrt(1 - (x/2)**2)
        3*(1 - x**2/4)**0.5
        3*np.power(1 - x**2/4, 1/2)
        1.5*np.sqrt((2 - x)*(2 + x))
        1.5*np.sqrt(2 - x)*np.sqrt(2 + x)
        3*np.sqrt(1 - x/2)*np.sqrt(1 + x/2)
        np.sqrt(36 - 9*x**2)/2
        np.sqrt((36 - 9*x**2)/4)
        3*np.cos(np.arcsin(x/2))
        3*np.sin(np.arccos(x/2))
        abs(3*np.sqrt(1 - x**2/4))
        3*np.sqrt(1 - 0.25*x**2)
        -3*-np.sqrt(1 - x**2/4)
        (9*(1 - x**2/4))**0.5
        np.real(np.sqrt(9 - 2.25*x**2 + 0j))
        3*np.exp(0.5*np.log(1 - x**2/4))
        3*np.exp(0.5*np.log1p(-x**2/4))
        np.sqrt(np.maximum(0, 9 - 9*x**2/4))
        each(lambda t: 3*math.sqrt(1 - t*t/4), x)
        np.vectorize(lambda t: 3*math.sqrt(1 - t*t/4))(x)
    """,
    ("4", "tanh_prime"): """
        1 - np.tanh(x)**2
        1/np.cosh(x)**2
        np.cosh(x)**-2.0
        (1 - np.tanh(x))*(1 + np.tanh(x))
        1 - np.square(np.tanh(x))
        (1/np.cosh(x))**2
        4/(np.exp(x) + np.exp(-x))**2
        (2/(np.exp(x) + np.exp(-x)))**2
        4/(np.exp(2*x) + 2 + np.exp(-2*x))
        4*np.exp(2*x)/(np.exp(2*x) + 1)**2
        4*np.exp(-2*x)/(1 + np.exp(-2*x))**2
        4*np.exp(-2*np.abs(x))/(1 + np.exp(-2*np.abs(x)))**2
        1 - (np.sinh(x)/np.cosh(x))**2
        (np.cosh(x)**2 - np.sinh(x)**2)/np.cosh(x)**2
        1 - ((np.exp(x) - np.exp(-x))/(np.exp(x) + np.exp(-x)))**2
        1 - ((np.exp(2*x) - 1)/(np.exp(2*x) + 1))**2
        1 - (1 - 2/(np.exp(2*x) + 1))**2
        2/(1 + np.cosh(2*x))
        1/(1 + np.sinh(x)**2)
        1 - np.tanh(np.abs(x))**2
        -np.tanh(x)*np.tanh(x) + 1
        each(lambda t: 1 - math.tanh(t)**2, x)
        each(lambda t: 1/math.cosh(t)**2, x)
        complex_step(np.tanh, x)
        complex_step(lambda z: np.sinh(z)/np.cosh(z), x)
        dual(lambda z: (z.exp() - (-z).exp())/(z.exp() + (-z).exp()), x)
    """,
    ("5", "f_prime"): """
        4*(x - 1)**3
        4*x**3 - 12*x**2 + 12*x - 4
        4*(x**3 - 3*x**2 + 3*x - 1)
        4*(x - 1)*(x - 1)*(x - 1)
        ((4*x - 12)*x + 12)*x - 4
        4*(x - 1)*(x - 1)**2
        4*(x - 1)**2*x - 4*(x - 1)**2
        -4*(1 - x)**3
        4*np.power(x - 1, 3)
        2*(x - 1)**2*2*(x - 1)
        (x - 1)**3*4*1
        4*(x - 1)*(x**2 - 2*x + 1)
        np.polyval([4, -12, 12, -4], x)
        np.polyval(np.polyder([1, -4, 6, -4, 1]), x)
        np.poly1d([1, -4, 6, -4, 1]).deriv()(x)
        np.polynomial.Polynomial([1, -4, 6, -4, 1]).deriv()(x)
        4*np.sign(x - 1)*np.abs(x - 1)**3
        4*x**3 - 4*3*x**2 + 6*2*x - 4
        4*(x*x*x - 1) - 12*x*(x - 1)
        4*np.cbrt(x - 1)**9
        np.dot([4, -12, 12, -4], [x**3, x**2, x, x**0])
        each(lambda t: 4*(t - 1)**3, x)
        each(lambda t: 4*t**3 - 12*t**2 + 12*t - 4, x)
        complex_step(lambda z: (z - 1)**4, x)
        complex_step(lambda z: z**4 - 4*z**3 + 6*z**2 - 4*z + 1, x)
        dual(lambda z: (z - 1)*(z - 1)*(z - 1)*(z - 1), x)
    """,
    ("5", "f_double_prime"): """
        12*(x - 1)**2
        12*x**2 - 24*x + 12
        12*(x**2 - 2*x + 1)
        12*(x - 1)*(x - 1)
        12*x*x - 24*x + 12
        (12*x - 24)*x + 12
        4*3*(x - 1)**2
        3*(2*(x - 1))**2
        12*(1 - x)**2
        12*np.square(x - 1)
        12*np.abs(x - 1)**2
        12*(1 - 2*x + x**2)
        12*np.power(x - 1, 2)
        3*(2*x - 2)**2
        12*((x - 2)*x + 1)
        np.polyval([12, -24, 12], x)
        np.polyval(np.polyder([1, -4, 6, -4, 1], 2), x)
        np.poly1d([1, -4, 6, -4, 1]).deriv(2)(x)
        np.polynomial.Polynomial([1, -4, 6, -4, 1]).deriv(2)(x)
        12*x**2 - 12*2*x + 12
        6*(x - 1)**2 + 6*(x - 1)**2
        each(lambda t: 12*(t - 1)**2, x)
        each(lambda t: 12*t*t - 24*t + 12, x)
        complex_step(lambda z: 4*(z - 1)**3, x)
        complex_step(lambda z: 4*z**3 - 12*z**2 + 12*z - 4, x)
        dual(lambda z: 4*(z - 1)*(z - 1)*(z - 1), x)
    """,
    ("7", "f_prime_analytic"): """
        np.log(x + np.exp(-x)) + x*(1 - np.exp(-x))/(x + np.exp(-x))
        np.log(x + np.exp(-x)) + x/(x + np.exp(-x))*(1 - np.exp(-x))
        np.log(x + np.exp(-x)) + x*-np.expm1(-x)/(x + np.exp(-x))
        np.log(x + 1/np.exp(x)) + x*(1 - 1/np.exp(x))/(x + 1/np.exp(x))
        np.log(x + np.exp(-x)) + (x - x*np.exp(-x))/(x + np.exp(-x))
        x*(1 - np.exp(-x))/(x + np.exp(-x)) + np.log(x + np.exp(-x))
        np.log(x + np.e**-x) + x*(1 - np.e**-x)/(x + np.e**-x)
        np.log(x + np.exp(-x)) + x*(np.exp(x) - 1)/(x*np.exp(x) + 1)
        np.log(x*np.exp(x) + 1) - x + x*(np.exp(x) - 1)/(x*np.exp(x) + 1)
        np.log1p(x*np.exp(x)) - x + x*np.expm1(x)/(x*np.exp(x) + 1)
        np.log((x*np.exp(x) + 1)/np.exp(x)) + x*(1 - np.exp(-x))/(x + np.exp(-x))
        np.log(x + np.exp(-x)) + x/(x + np.exp(-x)) - x*np.exp(-x)/(x + np.exp(-x))
        np.log(x + np.exp(-x)) + 1 - (1 + x)*np.exp(-x)/(x + np.exp(-x))
        1*np.log(x + np.exp(-x)) + x*(1/(x + np.exp(-x)))*(1 + np.exp(-x)*-1)
        np.log(np.exp(-x) + x) + np.divide(x*(1 - np.exp(-x)), np.exp(-x) + x)
        np.log10(x + np.exp(-x))*np.log(10) + x*(1 - np.exp(-x))/(x + np.exp(-x))
        np.log2(x + np.exp(-x))*np.log(2) + x*(1 - np.exp(-x))/(x + np.exp(-x))
        np.log(x + np.exp(-x)) + x*(1 - np.exp(-x))*(x + np.exp(-x))**-1
        2*np.log(np.sqrt(x + np.exp(-x))) + x*(1 - np.exp(-x))/(x + np.exp(-x))
        -np.log(1/(x + np.exp(-x))) + x*(1 - np.exp(-x))/(x + np.exp(-x))
        np.log(x + np.exp(-x)) + x*(1 - np.exp(-x))/np.exp(np.log(x + np.exp(-x)))
        each(lambda t: math.log(t + math.exp(-t)) + t*(1 - math.exp(-t))/(t + math.exp(-t)), x)
        complex_step(lambda z: z*np.log(z + np.exp(-z)), x)
        complex_step(lambda z: z*np.log(z + 1/np.exp(z)), x)
        dual(lambda z: z*(z + (-z).exp()).log(), x)
    """,
    ("4", "sigmoid"): """
        0.5*(1 + np.tanh(x/2))
        (1 + np.tanh(0.5*x))/2
        0.5 + 0.5*np.tanh(x/2)
        np.where(x >= 0, 1, np.exp(-np.abs(x)))/(1 + np.exp(-np.abs(x)))
        np.where(x < 0, np.exp(-np.abs(x)), 1.0)/(1 + np.exp(-np.abs(x)))
        np.exp(np.minimum(x, 0))/(1 + np.exp(-np.abs(x)))
        np.exp(-np.logaddexp(0, -x))
        1/(1 + np.exp(-np.clip(x, -500, 500)))
        1/(1 + np.exp(np.clip(-x, -700, 700)))
        np.exp(-np.maximum(-x, 0))/(1 + np.exp(-np.abs(x)))
        0.5*(1 + np.sign(x)*(1 - np.exp(-np.abs(x)))/(1 + np.exp(-np.abs(x))))
        1 - 0.5*(1 + np.tanh(-x/2))
        1/(1 + np.exp(-np.minimum(np.maximum(x, -600), 600)))
        np.where(x >= 0, 1/(1 + np.exp(-np.abs(x))), 1 - 1/(1 + np.exp(-np.abs(x))))
        each(lambda t: 1/(1 + math.exp(-t)) if t >= 0 else math.exp(t)/(1 + math.exp(t)), x)
        each(lambda t: 0.5*(1 + math.tanh(t/2)), x)
        np.vectorize(lambda t: 1/(1 + math.exp(-t)) if t > 0 else 1 - 1/(1 + math.exp(t)), otypes=[float])(x)
        np.real(0.5*(1 + np.tanh(x/2 + 0j)))
    """,
    ("4", "sigmoid_prime"): """
        0.25*(1 - np.tanh(x/2)**2)
        (1 - np.tanh(x/2)**2)/4
        0.25*(1 - np.tanh(x/2))*(1 + np.tanh(x/2))
        np.exp(-np.abs(x))/(1 + np.exp(-np.abs(x)))**2
        0.5*(1 + np.tanh(x/2))*(1 - 0.5*(1 + np.tanh(x/2)))
        0.5*(1 + np.tanh(x/2))*0.5*(1 + np.tanh(-x/2))
        np.exp(-np.logaddexp(0, -x))*np.exp(-np.logaddexp(0, x))
        np.exp(-np.logaddexp(0, -x) - np.logaddexp(0, x))
        1/(2*np.cosh(np.clip(x, -700, 700)/2))**2
        1/(2 + 2*np.cosh(np.clip(x, -700, 700)))
        1/(2 + np.exp(np.clip(x, -700, 700)) + np.exp(-np.clip(x, -700, 700)))
        np.exp(-np.clip(x, -300, 300))/(1 + np.exp(-np.clip(x, -300, 300)))**2
        1/(1 + np.exp(-np.clip(x, -500, 500)))*(1 - 1/(1 + np.exp(-np.clip(x, -500, 500))))
        1/4 - (0.5*np.tanh(x/2))**2
        each(lambda t: math.exp(-abs(t))/(1 + math.exp(-abs(t)))**2, x)
        complex_step(lambda z: 0.5*(1 + np.tanh(z/2)), np.clip(x, -100, 100))
        np.vectorize(lambda t: 0.25*(1 - math.tanh(t/2)**2))(x)
    """,
}
"""One spelling a line."""

SPELLINGS[("9", "sigmoid")] = SPELLINGS[("4", "sigmoid")]

SPELLINGS_OF_TWO: dict[tuple[str, str], str] = {
    ("3", "dydx_ellipse"): """
        -9*x/(4*y)
        -9*x/4/y
        -2.25*x/y
        -(9*x)/(4*y)
        -(x/2)/(2*y/9)
        -x/2*9/(2*y)
        (-9/4)*(x/y)
        -(9/4)*x*y**-1
        9*x/(-4*y)
        -x/y*9/4
        np.divide(-9*x, 4*y)
        -9*x*y/(4*y**2)
        -9*x*y/(36 - 9*x**2)
        -x*y/(4 - x**2)
        -np.sign(y)*1.5*x/np.sqrt(4 - x**2)
        np.copysign(1.5*x/np.sqrt(4 - x**2), -x*y)
        np.where(y > 0, -1, 1)*3*x/(2*np.sqrt(4 - x**2))
        -1.5*np.cos(np.arctan2(y/3, x/2))/np.sin(np.arctan2(y/3, x/2))
        -1.5/np.tan(np.arctan2(y/3, x/2))
        -x*9/(4*abs(y))*np.sign(y)
        -complex_step(lambda z: z**2/4 + y**2/9, x)/complex_step(lambda z: x**2/4 + z**2/9, y)
        -dual(lambda z: z*z/4, x)/dual(lambda z: z*z/9, y)
        each(lambda s, t: -9*s/(4*t), x, y)
        np.vectorize(lambda s, t: -9*s/(4*t))(x, y)
        -np.exp(np.log(9*abs(x)) - np.log(4*abs(y)))*np.sign(x*y)
    """,
    ("9", "bce_from_logit"): """
        np.logaddexp(0, x) - y*x
        np.maximum(x, 0) - x*y + np.log1p(np.exp(-np.abs(x)))
        np.maximum(x, 0) - x*y + np.log(1 + np.exp(-np.abs(x)))
        y*np.logaddexp(0, -x) + (1 - y)*np.logaddexp(0, x)
        np.where(y == 1, np.logaddexp(0, -x), np.logaddexp(0, x))
        np.logaddexp(0, np.where(y > 0.5, -x, x))
        np.logaddexp(0, (1 - 2*y)*x)
        (x + np.abs(x))/2 - x*y + np.log1p(np.exp(-np.abs(x)))
        np.logaddexp(-x*y, x*(1 - y))
        np.log1p(np.exp(-np.abs(x))) + np.maximum(x, 0)*(1 - y) + np.maximum(-x, 0)*y
        np.maximum(-x, 0) + (1 - y)*x + np.log1p(np.exp(-np.abs(x)))
        each(lambda a, b: max(a, 0) - a*b + math.log1p(math.exp(-abs(a))), x, y)
        each(lambda a, b: math.log1p(math.exp(-abs(a))) + (max(a, 0) if b == 0 else max(-a, 0)), x, y)
        np.vectorize(lambda a, b: np.logaddexp(0, a) - a*b, otypes=[float])(x, y)
        x*(1 - y) + np.logaddexp(0, -x)
    """,
    ("9", "bce_grad"): """
        0.5*(1 + np.tanh(x/2)) - y
        (1 + np.tanh(x/2))/2 - y
        np.exp(-np.logaddexp(0, -x)) - y
        np.exp(np.minimum(x, 0))/(1 + np.exp(-np.abs(x))) - y
        np.where(x >= 0, 1, np.exp(-np.abs(x)))/(1 + np.exp(-np.abs(x))) - y
        1/(1 + np.exp(-np.clip(x, -500, 500))) - y
        -(y - 0.5*(1 + np.tanh(x/2)))
        (0.5 - y) + 0.5*np.tanh(x/2)
        (1 - y)*0.5*(1 + np.tanh(x/2)) - y*0.5*(1 - np.tanh(x/2))
        complex_step(lambda z: np.log(1 + np.exp(-z*np.sign(x))) + z*np.maximum(np.sign(x), 0), x) - y
        each(lambda a, b: 0.5*(1 + math.tanh(a/2)) - b, x, y)
        each(lambda a, b: (1/(1 + math.exp(-a)) if a > 0 else math.exp(a)/(1 + math.exp(a))) - b, x, y)
        np.vectorize(lambda a, b: 0.5*(1 + math.tanh(a/2)) - b, otypes=[float])(x, y)
    """,
}
"""The same for functions of x and y, one spelling a line."""


def functions_of(table: dict[tuple[str, str], str], arguments: str, key: tuple[str, str]):
    """Each spelling with the function that it is."""
    for line in table[key].strip().splitlines():
        yield line.strip(), eval(f"lambda {arguments}: {line.strip()}", SCOPE)
