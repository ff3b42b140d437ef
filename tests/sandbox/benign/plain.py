# must pass: an answer as it should be

