"""An address on a channel."""

from collections.abc import Sequence

from listenlog.domain.preference import PHONES
from listenlog.domain.record import NamedTuple


class ContactPoint(NamedTuple):
    """An address on a channel. `match_key` is what look-ups compare: a lower-case address, or a phone's last digits."""

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    channel: str = ""
    address: str = ""
    match_key: str = ""
    rank: int = 1
    label: str | None = None


def address_of(channel: str | None, points: Sequence[ContactPoint]) -> str | None:
    """Return the best-ranked address on a channel; 'phone' covers mobile and landline."""
    others = {"phone": PHONES, "mobile": ("phone",), "landline": ("phone",), "text": ("mobile", "phone")}
    exact = [p for p in points if p.channel == channel]
    usable = exact or [p for p in points if p.channel in others.get(channel or "", ())]
    return min(usable, key=lambda p: p.rank).address if usable else None
