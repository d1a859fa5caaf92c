# LocalStack 4.14.0 writes `Lock | None` in annotations. Python 3.12's Lock is a function and does not know `|`; 3.13's is a class.
import sys
import threading

if sys.version_info < (3, 13):

    class LockWithAlternatives:
        def __init__(self, make):
            self._make = make

        def __call__(self):
            return self._make()

        def __or__(self, other):
            return self

        __ror__ = __or__

    threading.Lock = LockWithAlternatives(threading.Lock)
