"""How long, how large and how much: every limit of a run, in one place (`exercises.md`, Surroundings)."""

FILE_SECONDS = 5.0
"""For the statements of the file itself."""
COMPILE_SECONDS = 10.0
"""For Python to read the file: 1 MB of it takes three."""
CALL_SECONDS = 2.0
"""For one question."""
TOTAL_SECONDS = 15.0
GRACE_SECONDS = 0.6
"""A worker stops itself in order at its limit; this much later it is killed from outside."""
START_SECONDS = 20.0
"""For a worker to be ready; a cold disk is slow."""
MEMORY_BYTES = 1 << 30
MORE_PROCESSES = 256
"""Beside those that run already, where starting them cannot be refused: no computer suffers from so many."""
MAX_RECURSION = 100_000
"""Deeper than any answer goes; a file that asks for more would only run out of time or memory in its traceback."""
SHOWN_BYTES = 64_000
"""Output that is kept to be shown."""
FLOOD_CHARACTERS = 10_000_000
FLOOD_WRITES = 1_000_000
"""Output after which a file is stopped: more than anybody prints on purpose, and reached within a second or two."""
MAX_FIGURES = 200
MAX_CURVE_POINTS = 2000
"""Kept of one curve."""
MAX_FIGURE_POINTS = 300_000
"""Kept of all curves of a run."""
MAX_FRAME_BYTES = 8 << 20
MAX_FRAMES_BYTES = 32 << 20
"""All that one run may send back."""
