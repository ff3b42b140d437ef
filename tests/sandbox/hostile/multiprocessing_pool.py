# must not: compute in other processes
# held by: network and processes
import multiprocessing
process = multiprocessing.get_context("fork").Process(target=print, args=(ACHIEVED,))
process.start()
process.join()
