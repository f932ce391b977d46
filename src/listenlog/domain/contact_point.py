"""An address on a channel."""

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
