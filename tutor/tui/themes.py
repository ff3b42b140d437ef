"""The two looks of our own, calm enough to read in for an hour; the palette offers Textual's beside them."""

from textual.theme import Theme

DUSK = Theme(
    name="dusk",
    dark=True,
    background="#15171c",
    surface="#1a1d24",
    panel="#232732",
    foreground="#d6dae2",
    primary="#86b3f5",
    secondary="#c4aef8",
    accent="#eec07b",
    success="#8ccf9a",
    warning="#e6c568",
    error="#f28b8b",
)
PAPER = Theme(
    name="paper",
    dark=False,
    background="#faf8f2",
    surface="#f4f1e8",
    panel="#e8e3d5",
    foreground="#2b2925",
    primary="#2458a8",
    secondary="#6d3a9c",
    accent="#96560a",
    success="#24703a",
    warning="#806000",
    error="#ad2a22",
)
