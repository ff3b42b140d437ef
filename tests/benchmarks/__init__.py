"""Speed as ratios of two things measured in turn in one run; never a timed test. `make benchmark` prints them."""
