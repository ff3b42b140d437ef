"""What helps a learner on: the hint ladder, rule cards, what a part is judged by, further examples."""
