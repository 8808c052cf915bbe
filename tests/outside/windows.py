"""A window manager in small: the newest window has the keyboard, and the one before gets it back.

It runs as a program of its own on the screen that DISPLAY names, and stops with it.
"""

from __future__ import annotations

import ctypes

REDIRECT, NOTIFY = 1 << 20, 1 << 19
UNMAPPED, MAP_ASKED, CONFIGURE_ASKED = 18, 20, 23
TO_PARENT, NOW = 2, 0


class Event(ctypes.Structure):
    """The head that the three events share; `told` is what follows."""

    _fields_ = (
        ("kind", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("sent", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("parent", ctypes.c_ulong),
        ("window", ctypes.c_ulong),
        ("frame", ctypes.c_int * 5),  # x, y, width, height, border
        ("above", ctypes.c_ulong),
        ("detail", ctypes.c_int),
        ("mask", ctypes.c_ulong),
        ("_rest", ctypes.c_long * 24),
    )


class Changes(ctypes.Structure):
    """Where a window is to stand."""

    _fields_ = (
        ("frame", ctypes.c_int * 5),
        ("above", ctypes.c_ulong),
        ("detail", ctypes.c_int),
    )


def manage() -> None:
    """Show every window that asks for it, and keep the keyboard in the newest one shown."""
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XDefaultRootWindow.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x.XOpenDisplay(None))
    # A window may go before we speak of it: no reason to end.
    calm = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
    x.XSetErrorHandler(calm)
    root = ctypes.c_ulong(x.XDefaultRootWindow(display))
    x.XSelectInput(display, root, ctypes.c_long(REDIRECT | NOTIFY))
    shown: list[int] = []
    event = Event()
    while True:
        x.XNextEvent(display, ctypes.byref(event))
        window = ctypes.c_ulong(event.window)
        if event.kind == CONFIGURE_ASKED:
            asked = Changes(event.frame, event.above, event.detail)
            x.XConfigureWindow(display, window, ctypes.c_uint(event.mask), ctypes.byref(asked))
            continue
        if event.kind == MAP_ASKED:
            x.XMapRaised(display, window)
            shown.append(event.window)
        elif event.kind == UNMAPPED and event.window in shown:
            shown.remove(event.window)
        else:
            continue
        if shown:
            x.XSync(display, 0)
            x.XSetInputFocus(display, ctypes.c_ulong(shown[-1]), TO_PARENT, ctypes.c_ulong(NOW))


if __name__ == "__main__":
    manage()
