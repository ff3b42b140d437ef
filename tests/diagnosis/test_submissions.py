"""The corpus of wrong answers: what each of them is called, by a table that was written from the files' own reasons."""

import zlib
from collections import Counter
from pathlib import Path

import pytest

from tests.diagnosis.sentences import faults
from tutor.checks.verdict import Status
from tutor.diagnosis.order import covers

FOLDER = Path(__file__).parents[1] / "submissions"

REASONS = {
    "01-basic-rules/rule_slips_first_collection": {
        "f_prime": "power-rule-exponent-not-reduced",
        "g_prime": "product-rule-as-product-of-derivatives",
        "h_prime": "quotient-rule-as-quotient-of-derivatives",
    },
    "01-basic-rules/rule_slips_second_collection": {
        "f_prime": "constant-not-dropped", "g_prime": "product-rule-minus", "h_prime": "quotient-rule-order-swapped",
    },
    "01-basic-rules/right_for_floats_only": {"f_prime": "if-on-arrays", "g_prime": "math-on-arrays"},
    "01-basic-rules/right_at_the_worked_example_only": {"f_prime": None, "g_prime": None, "h_prime": None},
    "01-basic-rules/right_on_part_of_the_domain": {"f_prime": None, "g_prime": None, "h_prime": None},
    "02-chain-rule/inner_derivative_missing": dict.fromkeys(
        ("p_prime", "q_prime", "r_prime", "s_prime"), "chain-rule-inner-derivative-missing"
    ),
    "02-chain-rule/more_slips_with_the_chain": {
        "p_prime": "chain-rule-derivative-inside", "q_prime": "log10-for-ln",
        "r_prime": "power-rule-on-exponential", "s_prime": "power-rule-exponent-not-reduced",
    },
    "02-chain-rule/other_slips_with_the_chain": {
        "p_prime": "chain-rule-inner-lost", "q_prime": "sign-of-cosine-derivative",
        "r_prime": "constant-factor-dropped", "s_prime": "power-of-sum-distributed",
    },
    "03-implicit-differentiation/chain_rule_forgotten_for_y": {
        "dydx_ellipse": "implicit-differentiation-dy-missing", "horizontal_tangents": "vertical-for-horizontal",
    },
    "03-implicit-differentiation/fraction_upside_down": {"dydx_ellipse": "slope-inverted"},
    "03-implicit-differentiation/numbers_in_the_wrong_places": {
        "dydx_ellipse": "implicit-coefficients-swapped", "y_upper": "lower-half",
        "horizontal_tangents": "coordinates-swapped",
    },
    "03-implicit-differentiation/only_the_upper_half": {
        "dydx_ellipse": "only-upper-half", "horizontal_tangents": "solution-missing",
    },
    "04-activation-functions/other_function_or_other_formula": {
        "sigmoid": "sigmoid-overflow", "tanh_prime": "sigmoid-rule-for-tanh",
        "tanh_prime_formula": "sigmoid-rule-for-tanh", "gradient_products": "function-for-derivative",
    },
    "04-activation-functions/slips_in_the_quotient_rule": {
        "tanh_prime": "table-square-missing", "gradient_products": "power-as-multiple",
    },
    "05-critical-points/slips_in_every_part": {
        "f_prime": "power-rule-exponent-not-reduced", "second_derivative_test": "inconclusive-read-as-minimum",
        "sign_left": "value-for-sign", "sign_right": "value-for-sign", "global_max": "endpoint-not-checked",
    },
    "05-critical-points/real_parts_and_swapped_coordinates": {
        "f_double_prime": None, "global_min": "coordinates-swapped", "global_max": "coordinates-swapped",
    },
    "06-mean-value-theorem/blanks_swapped": {"c_values": "critical-points-for-mean-value-points"},
    "07-gradient-checking/divisors_and_signs": {
        "centered_diff_h": "difference-quotient-divisor", "f_prime_analytic": "term-sign-flipped",
        "best_h": "best-h-smallest",
    },
    "07-gradient-checking/half_steps_and_signed_errors": {
        "centered_diff_h": "step-halved", "f_prime_analytic": "chain-rule-inner-derivative-missing",
        "centered_errors": "signed-errors",
    },
    "07-gradient-checking/mixed_up": {
        "forward_diff": "difference-quotients-mixed-up", "backward_diff": "difference-quotients-mixed-up",
        "forward_errors": "forward-and-centered-swapped", "centered_errors": "forward-and-centered-swapped",
    },
    "08-backpropagation/activation_derivative_missing": {
        "dL_dw2": "backprop-activation-derivative-missing", "dL_db2": "backprop-activation-derivative-missing",
        "train": "loss-after-step-instead-of-before",
    },
    "08-backpropagation/layers_and_order_exchanged": {
        "dL_dw2": "backprop-wrong-input", "dL_db2": "backprop-wrong-layer", "backward": "weight-and-bias-swapped",
        "train": "update-before-gradient",
    },
    "08-backpropagation/brackets_and_keys": {"dL_dw2": "brackets-missing", "dL_db2": "brackets-missing"},
    "08-backpropagation/signs_and_halves": {
        "dL_dw2": "backprop-error-sign", "dL_dw1": "backprop-weight-missing", "backward": "half-factor",
        "train": "sign-of-update",
    },
    "09-bce-from-logits/labels_exchanged": {"derivation": "minus-not-distributed", "bce_grad": None},
    "09-bce-from-logits/logit_clipped": {"bce_grad": "sigmoid-derivative-extra"},
    "09-bce-from-logits/probability_clipped": {"bce_from_logit": "probability-clipped", "bce_grad": "sign-flipped"},
    "10-tanh-network/stale_signal": {"backward": "backprop-stale-signal"},
    "10-tanh-network/sums_over_units": {"backward": "sum-over-units"},
    "10-tanh-network/outer_product_transposed": {"backward": "outer-product-order"},
}  # fmt: skip


@pytest.fixture(scope="module")
def explained(course, examiner):
    found = {}
    for file, expected in REASONS.items():
        source = (FOLDER / f"{file}.py").read_text(encoding="utf-8")
        asked = examiner.ask(course.find(file.partition("/")[0]), zlib.crc32(file.encode()) % 1000)
        report = examiner.explain(asked, examiner.judge(asked, source), source).report
        assert faults(report) == [], file
        names = {name.name: name for part in report.parts for name in part.names}
        found |= {(file, name): (wanted, names[name]) for name, wanted in expected.items()}
    return found


def test_wrong_answers_of_the_corpus_are_named_and_none_by_another_name(explained):
    counts: Counter[str] = Counter()
    confused = []
    for (file, name), (wanted, report) in explained.items():
        if report.status is not Status.WRONG:
            confused.append((file, name, "not judged wrong"))
        elif report.mistake == wanted:
            counts["the name" if wanted else "rightly silent"] += 1
        elif report.mistake is None:
            counts["silent"] += 1
            print(f"silent: {file} {name}, not {wanted}")
        elif wanted and covers(report.mistake, wanted):
            counts["a more general name"] += 1
        else:
            confused.append((file, name, f"{report.mistake} for {wanted}"))
    print(dict(counts))
    assert confused == []
    assert counts["the name"] + counts["a more general name"] >= 0.9 * len(explained) - counts["rightly silent"]
