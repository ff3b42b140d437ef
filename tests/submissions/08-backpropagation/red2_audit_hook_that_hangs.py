# expect: a=todo b=todo c=todo d=todo error=timeout
# why: an audit hook that never returns keeps everything from being asked; error has to say so
import sys


def forward(x, y, w1, b1, w2, b2):
    return 0.0, None


def hang(event, arguments):
    while True:
        pass


sys.addaudithook(hang)
