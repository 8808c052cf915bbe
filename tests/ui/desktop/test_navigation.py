from ui.desktop.navigation import Place, Trail


def test_back_and_forward_walk_the_trail() -> None:
    trail = Trail()
    for screen in ("asset", "provider", "history"):
        trail.go(Place(screen))
    assert trail.back() == Place("provider")
    assert trail.back() == Place("asset")
    assert trail.back() is None
    assert trail.forward() == Place("provider")


def test_going_elsewhere_forgets_what_lay_ahead() -> None:
    trail = Trail()
    trail.go(Place("asset"))
    trail.go(Place("provider"))
    trail.back()
    trail.go(Place("history"))
    assert not trail.can_go_forward()
    assert trail.back() == Place("asset")


def test_staying_adds_nothing() -> None:
    trail = Trail()
    trail.go(Place("asset"))
    trail.go(Place("asset"))
    assert not trail.can_go_back()
