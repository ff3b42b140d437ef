# exercise: 04-activation-functions part: a
# mistake: Wrote exp(x) for exp(-x) in the denominator: u/v is the mirrored sigmoid.
# accept: sign-slip, sign-misread
quotient_rule = {"u": "1", "v": "1 + exp(x)", "du": "0", "dv": "exp(x)"}
