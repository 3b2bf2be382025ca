"""The catalogue: every variant with its limits, as data; models are loaded on demand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from .entries import whole
from .pointer import Json

if TYPE_CHECKING:
    from .model import Answer, Request


class Variant:
    """One model variant at one provider, as far as its pages describe it.

    ``id`` is ``"provider/model"``; ``tasks`` are of ``t2v``, ``i2v``, ``r2v``, ``v2v``; ``status``
    is ``current``, ``retired`` or ``announced``; ``completeness`` is ``complete`` or ``partial``.
    What is not documented is None or empty, never guessed. ``data`` holds everything.
    """

    __slots__ = ("_data", "_model", "_package")

    def __init__(self, data: Mapping[str, Any], package: str) -> None:
        self._data = data
        self._package = package
        self._model: type[Request] | None = None

    @property
    def data(self) -> Mapping[str, Any]:
        """Everything that is known of it, as plain data."""
        return whole(self._data)

    def _text(self, key: str) -> str:
        return str(self._data.get(key) or "")

    @property
    def id(self) -> str:
        """``"provider/model"``, the key in the catalogue."""
        return self._text("id")

    @property
    def provider(self) -> str:
        """The provider's id."""
        return self._text("provider")

    @property
    def model(self) -> str:
        """The provider's own name of the model."""
        return self._text("model")

    @property
    def name(self) -> str:
        """The name of the client's method."""
        return self._text("name")

    @property
    def title(self) -> str:
        """The name that the provider shows."""
        return self._text("title")

    @property
    def page(self) -> str:
        """The address of the page that describes it."""
        return self._text("page")

    @property
    def tasks(self) -> tuple[str, ...]:
        """What it makes a video from: ``t2v``, ``i2v``, ``r2v``, ``v2v``."""
        return tuple(self._data.get("tasks") or ())

    @property
    def status(self) -> str:
        """``current``, ``retired`` or ``announced``."""
        return self._text("status") or "current"

    @property
    def completeness(self) -> str:
        """``complete`` when every field of its page was read, else ``partial``."""
        return self._text("completeness")

    @property
    def unknown(self) -> tuple[str, ...]:
        """What is known not to be known of a partly seen variant."""
        return tuple(self._data.get("unknown") or ())

    @property
    def replacement(self) -> str | None:
        """The id of the variant that the provider names instead of a retired one."""
        return self._data.get("replacement")

    @property
    def callable(self) -> bool:
        """Whether enough is documented to make a call."""
        return bool(self._data.get("callable", True))

    @property
    def reason(self) -> str:
        """Why it cannot be called, if it cannot."""
        return self._text("reason")

    @property
    def tier(self) -> str | None:
        """``lite``, ``pro``, ``fast``, …"""
        return self._data.get("tier")

    @property
    def family(self) -> str | None:
        """The model generation: ``"1.0"``, ``"1.5"``, ``"2.0"``, …"""
        return self._data.get("family")

    @property
    def price(self) -> Mapping[str, Any] | None:
        """Documented price, with its date and source."""
        return self._data.get("price")

    @property
    def method(self) -> str:
        """The HTTP method of the submit."""
        return self._text("method")

    @property
    def path(self) -> str:
        """The path of the submit below the provider's server."""
        return self._text("path")

    # --- limits -----------------------------------------------------------------------------

    @property
    def fields(self) -> Mapping[str, Mapping[str, Any]]:
        """Each field by wire name, nested ones with dots, with what is documented of it."""
        return cast("Mapping[str, Mapping[str, Any]]", self.data.get("fields") or {})

    @property
    def _limits(self) -> Mapping[str, Any]:
        """What it can do: from its request, or from what documents say about its results."""
        return cast("Mapping[str, Any]", self._data.get("limits") or {})

    def _range(self, name: str) -> tuple[float | None, float | None] | None:
        span = self._limits.get(name)
        return (span.get("minimum"), span.get("maximum")) if span else None

    @property
    def resolutions(self) -> tuple[str, ...]:
        """Documented resolutions, such as ``"720p"``."""
        return tuple(self._limits.get("resolutions", ()))

    @property
    def ratios(self) -> tuple[str, ...]:
        """Documented aspect ratios, such as ``"16:9"``."""
        return tuple(self._limits.get("ratios", ()))

    @property
    def durations(self) -> tuple[float | None, float | None] | None:
        """Shortest and longest video, in seconds; None for an end that is not documented."""
        return self._range("duration")

    @property
    def frames(self) -> tuple[float | None, float | None] | None:
        """Fewest and most frames."""
        return self._range("frames")

    @property
    def seeds(self) -> tuple[float | None, float | None] | None:
        """Smallest and largest seed."""
        return self._range("seed")

    @property
    def audio(self) -> bool | None:
        """Whether it makes sound; None when nothing is documented."""
        return self._limits.get("audio")

    @property
    def inputs(self) -> Mapping[str, int | None]:
        """Fields that take images, videos or audio, with the largest count (None: not stated)."""
        told = self._limits.get("inputs", {})
        return {name: counts.get("maximum") for name, counts in told.items()}

    # --- models -----------------------------------------------------------------------------

    @property
    def request_model(self) -> type[Request]:
        """The pydantic model of its request; ``ValueError`` for a variant that cannot be called."""
        if self._model is None:
            if "module" not in self._data:
                raise ValueError(
                    f"{self.id} cannot be called: {self.reason or 'it is known by name only'}"
                )
            module = import_module(f".{self._data['module']}", self._package)
            self._model = cast("type[Request]", getattr(module, self._data["request"]))
        return self._model

    def answer_model(self, kind: str) -> type[Answer] | None:
        """The model of an answer, ``"submit"`` or ``"task"``, where one is documented."""
        names = cast("Mapping[str, str]", self._data.get("answers") or {})
        name = names.get(kind)
        if name is None:
            return None
        module = import_module(f".{self.provider}.models.answers", self._package)
        model: type[Answer] = getattr(module, name)
        return model

    def __repr__(self) -> str:
        facts = [self.status, *([self.completeness] if self.completeness else []), *self.tasks]
        return f"<Variant {self.id} ({', '.join(facts)})>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Variant) and self.id == other.id

    def __hash__(self) -> int:
        return hash(self.id)

    def __reduce__(self) -> tuple[object, ...]:
        return (Variant, (dict(self.data), self._package))


class Variants(Mapping[str, Variant]):
    """All variants by id; iterating, ``len`` and ``in`` load no model."""

    def __init__(
        self,
        data: Mapping[str, Mapping[str, Json]],
        package: str | None,
        providers: Mapping[str, Mapping[str, Json]] | None = None,
    ) -> None:
        self._data = data
        self._package = package or ""
        self._made: dict[str, Variant] = {}
        self.providers = providers or {}

    def __getitem__(self, key: str) -> Variant:
        found = self._data.get(key)
        if found is None:
            from difflib import get_close_matches

            close = get_close_matches(key, self._data, 1, 0.5)
            hint = f"; did you mean {close[0]!r}?" if close else ""
            raise KeyError(f"there is no variant {key!r}{hint}")
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = Variant(found, self._package)
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)

    def __repr__(self) -> str:
        return f"<Variants: {len(self)}>"

    def find(
        self,
        *,
        task: str | None = None,
        provider: str | None = None,
        resolution: str | None = None,
        ratio: str | None = None,
        min_duration: float | None = None,
        status: str | None = "current",
        tier: str | None = None,
        family: str | None = None,
        callable_only: bool = True,
    ) -> list[Variant]:
        """The variants for which every condition that is given is documented to hold.

        ``min_duration`` is in seconds; ``status=None`` includes retired and announced ones.
        """
        wanted = {"provider": provider, "status": status, "tier": tier, "family": family}
        return [
            variant
            for variant in self.values()
            if all(value is None or getattr(variant, key) == value for key, value in wanted.items())
            and (task is None or task in variant.tasks)
            and (resolution is None or resolution in variant.resolutions)
            and (ratio is None or ratio in variant.ratios)
            and (min_duration is None or _longest(variant) >= min_duration)
            and (variant.callable or not callable_only)
        ]


@cache
def catalogue() -> Variants:
    """The catalogue of the package this runtime was copied into."""
    found: Variants = import_module("..catalogue", __package__).variants
    return found


def _longest(variant: Variant) -> float:
    longest = (variant.durations or (None, None))[1]
    return 0.0 if longest is None else longest
