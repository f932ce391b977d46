"""The address of a server, as it may be shown."""


def without_secret(url: str) -> str:
    """Return the address of a server without its password and options: 'postgresql://ann@db.example/listenlog'."""
    scheme, mark, rest = url.partition("?")[0].partition("://")
    login, at, place = rest.rpartition("@")
    return f"{scheme}{mark}{login.partition(':')[0]}{at}{place}" if mark else "the server"
