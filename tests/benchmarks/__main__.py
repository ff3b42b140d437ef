"""Prints every ratio: `make benchmark`."""

from tests.benchmarks import checking

if __name__ == "__main__":
    checking.main()
