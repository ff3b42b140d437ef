# must not: run for ever where Python does not look
sum(iter(int, 1))
