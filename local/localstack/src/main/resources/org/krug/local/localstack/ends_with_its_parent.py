# Whoever started LocalStack holds the other end of its standard input: when that closes, however it came about, LocalStack ends.
import os
import signal
import sys
import threading


def wait():
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


threading.Thread(target=wait, daemon=True).start()
