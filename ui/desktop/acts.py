"""What the entries of the menu bar do in a main window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.desktop.screens.records import RecordsScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desktop.main_window import MainWindow
    from ui.desktop.screens.screen import Screen

    Act = Callable[[], object]


def acts(window: MainWindow) -> dict[str, Act]:
    """Return what each entry does, by its key."""

    def in_front(act: Callable[[Screen], object]) -> Act:
        def done() -> None:
            screen = window.screen_in_front()
            if screen is not None:
                act(screen)

        return done

    def in_list(act: Callable[[RecordsScreen], object]) -> Act:
        def done() -> None:
            screen = window.screen_in_front()
            if isinstance(screen, RecordsScreen):
                act(screen)

        return done

    return {
        "new_register": lambda: window.file_asked.emit("new"),
        "open": lambda: window.file_asked.emit("open"),
        "save": in_front(lambda s: s.save()),
        "export": lambda: window.export(),
        "close": window.close,
        "undo": lambda: window.undoing.undo(),
        "redo": lambda: window.undoing.redo(),
        "copy": in_list(lambda s: s.list.table.copy()),
        "select_all": in_list(lambda s: s.list.table.selectAll()),
        "search": in_front(lambda s: s.focus_search()),
        "new": in_front(lambda s: s.new()),
        "open_beside": in_list(lambda s: s.list.open_current(wide=False)),
        "open_wide": in_list(lambda s: s.list.open_current(wide=True)),
        "change_many": in_list(lambda s: s.list.many.change()),
        "archive_many": in_list(lambda s: s.list.many.archive()),
        "unarchive_many": in_list(lambda s: s.list.many.unarchive()),
        "side_bar": window.fold_side_bar,
        "archived": in_list(
            lambda s: s.list.bar.set_archived(window.menus.actions["archived"].isChecked())
        ),
        "filter_text": in_list(lambda s: s.list.bar.edit_as_text()),
        "columns": in_list(lambda s: s.list.choose_columns()),
        "back": window.back,
        "forward": window.forward,
        "next_pane": lambda: window.next_pane(1),
        "last_pane": lambda: window.next_pane(-1),
        "who": window.who_asked.emit,
        "keys": lambda: _show_keys(window),
        "about": lambda: _show_about(window),
    }


def _show_keys(window: MainWindow) -> None:
    from ui.desktop.help import show_keys

    show_keys(window)


def _show_about(window: MainWindow) -> None:
    from ui.desktop.help import show_about

    show_about(window)
