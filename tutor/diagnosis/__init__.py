"""Names for wrong answers: the one slip that explains everything that was observed, or none."""
