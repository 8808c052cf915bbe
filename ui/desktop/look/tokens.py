"""The colours by meaning, in three sets: light, dark and high contrast."""

from dataclasses import dataclass
from typing import Literal, cast

Tone = Literal[
    "text", "text2", "muted", "disabled", "accent", "on_accent", "warn", "bad", "good", "clash"
]
State = Literal["warn", "bad", "good", "clash"]


@dataclass(frozen=True)
class StateColours:
    """Three colours of one state: its words, the ground behind them, its line."""

    text: str
    ground: str
    line: str


@dataclass(frozen=True)
class Tokens:
    """One set of colours, each named for what it means."""

    name: str
    chrome: str
    page: str
    surface: str
    sunken: str
    hair: str
    line: str
    control: str
    text: str
    text2: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    tint: str
    tint2: str
    hover: str
    warn: StateColours
    bad: StateColours
    good: StateColours
    clash: StateColours
    chart: tuple[str, str, str, str, str, str]
    track: str

    def state(self, state: State) -> StateColours:
        """Return the colours of *state*."""
        return cast("StateColours", getattr(self, state))

    def tone(self, tone: Tone) -> str:
        """Return the colour of words in *tone*."""
        colour = getattr(self, tone)
        return colour.text if isinstance(colour, StateColours) else cast("str", colour)


LIGHT = Tokens(
    name="light",
    chrome="#F4F2EC",
    page="#FAF9F6",
    surface="#FFFFFF",
    sunken="#F6F4EF",
    hair="#E7E3DA",
    line="#D5D0C4",
    control="#8B8A84",
    text="#1D2021",
    text2="#4F5557",
    muted="#676B6B",
    disabled="#8B8F8F",
    accent="#0E6673",
    accent_hover="#0A515C",
    accent_pressed="#083F48",
    on_accent="#FFFFFF",
    tint="#E4F0F1",
    tint2="#CFE4E6",
    hover="#F2EFE8",
    warn=StateColours("#7D4E00", "#FDF4DF", "#B77A14"),
    bad=StateColours("#A12A1E", "#FCEEEA", "#C4473A"),
    good=StateColours("#1F6A3C", "#E8F4EB", "#3A8A57"),
    clash=StateColours("#65409B", "#F2ECFA", "#8560BD"),
    chart=("#0E6673", "#B9781A", "#7A5AA6", "#5B8444", "#B2543E", "#6B7780"),
    track="#ECE9E1",
)

DARK = Tokens(
    name="dark",
    chrome="#161918",
    page="#1A1D1D",
    surface="#212526",
    sunken="#1C2021",
    hair="#303637",
    line="#3C4344",
    control="#7C8586",
    text="#ECEDEA",
    text2="#C0C5C4",
    muted="#9DA4A4",
    disabled="#737B7B",
    accent="#66C5CF",
    accent_hover="#86D6DE",
    accent_pressed="#A4E4EA",
    on_accent="#06262B",
    tint="#1D3B3F",
    tint2="#27525A",
    hover="#292E2F",
    warn=StateColours("#F0C36B", "#352B17", "#C08A2B"),
    bad=StateColours("#FFA394", "#3B2320", "#E0705F"),
    good=StateColours("#86D3A0", "#1D3325", "#4E9E6B"),
    clash=StateColours("#CBB0F2", "#2E2540", "#9A79D0"),
    chart=("#4FB3BE", "#DDA548", "#A98ADB", "#8FBF75", "#E38770", "#94A1A8"),
    track="#2C3233",
)

CONTRAST = Tokens(
    name="contrast",
    chrome="#000000",
    page="#000000",
    surface="#000000",
    sunken="#000000",
    hair="#FFFFFF",
    line="#FFFFFF",
    control="#FFFFFF",
    text="#FFFFFF",
    text2="#FFFFFF",
    muted="#FFFFFF",
    disabled="#B0B0B0",
    accent="#FFE03D",
    accent_hover="#FFE976",
    accent_pressed="#FFF2AE",
    on_accent="#000000",
    tint="#1F1B00",
    tint2="#1F1B00",
    hover="#262626",
    warn=StateColours("#FFC24D", "#000000", "#FFC24D"),
    bad=StateColours("#FF9C8F", "#000000", "#FF9C8F"),
    good=StateColours("#7BEE9F", "#000000", "#7BEE9F"),
    clash=StateColours("#D9BFFF", "#000000", "#D9BFFF"),
    chart=("#FFE03D", "#FF9C4D", "#D9BFFF", "#7BEE9F", "#FF9C8F", "#FFFFFF"),
    track="#333333",
)
