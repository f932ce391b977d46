"""Contacts as other programs told of them."""

from listenlog.domain.record import NamedTuple


class Original(NamedTuple):
    """A contact as another program told of them; `origin` is what kind of file ('vcard'), `external_id` its own key.

    `digest` is the same for the same content. Of a vCard the text is kept: nothing of it is lost on its way out.
    """

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    origin: str = ""
    digest: str = ""
    external_id: str | None = None
    card: str | None = None


class Attachment(NamedTuple):
    """A picture or a sound that was taken out of a vCard's text, and the place of its line there."""

    id: int = 0
    uid: str = ""
    original_id: int = 0
    place: int = 0
    content: bytes = b""
