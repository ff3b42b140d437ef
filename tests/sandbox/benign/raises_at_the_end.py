# must pass: it stops after all is defined
raise RuntimeError("that was it")
